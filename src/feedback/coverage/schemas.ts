import { type Static, Type } from 'typebox';
import { institutionClasses } from '../../institutions/index.ts';
import type { Day, Uuid } from '../../kernel/index.ts';

const exact = { additionalProperties: false } as const;
const uuid = Type.Unsafe<Uuid>({ type: 'string', format: 'uuid' });
const day = Type.Unsafe<Day>({ type: 'string', format: 'date' });
const month = Type.String({ pattern: '^20\\d\\d-(0[1-9]|1[0-2])$' });
const oneOf = <T extends string>(known: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: [...known] });

/** The institution of a path. */
export const AtInstitution = Type.Object({ institution: uuid }, exact);
export type AtInstitution = Static<typeof AtInstitution>;

/** First and last month, such as `2026-01` and `2026-06`. */
export const PeriodQuery = Type.Object({ from: month, to: month }, exact);
export type PeriodQuery = Static<typeof PeriodQuery>;

/** A period and whose lines of the board are looked for. */
export const BoardQuery = Type.Object(
  {
    from: month,
    to: month,
    office: Type.Optional(Type.String({ pattern: '^\\d{2}(\\d{2})?$' })),
    class: Type.Optional(oneOf(institutionClasses)),
    sector: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]\\d?|1\\d\\d|200)$' })),
    page: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,4}$' })),
  },
  exact,
);
export type BoardQuery = Static<typeof BoardQuery>;

const covered = {
  accessed: Type.Integer(),
  covered: Type.Integer(),
  /** Of 1; null where nobody was accessed. */
  share: Type.Unsafe<number | null>({ type: ['number', 'null'] }),
  unreadable: Type.Integer(),
};

const named = { institutionId: uuid, slug: Type.String(), name: Type.String() };

const period = { from: Type.String(), to: Type.String(), until: day };

export const CoverageView = Type.Object({
  ...named,
  ...period,
  ...covered,
  methods: Type.Array(Type.Object({ method: Type.String(), ...covered })),
  recordsBehind: Type.Integer(),
});

export const BoardView = Type.Object({
  ...period,
  total: Type.Integer(),
  institutions: Type.Array(
    Type.Object({
      ...named,
      officeCode: Type.String(),
      ...covered,
      countedAt: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
      behind: Type.Boolean(),
    }),
  ),
});
