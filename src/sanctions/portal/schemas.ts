import { type Static, type TProperties, Type } from 'typebox';
import type { Day, Uuid } from '../../kernel/index.ts';
import { type EvidenceKindName, evidenceKinds } from '../evidence.ts';
import { moves } from '../ladder.ts';
import { sanctionKinds, sanctionStates } from '../model.ts';

const strict = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false });
const oneOf = <T extends string>(known: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: [...known] });
const uuid = Type.Unsafe<Uuid>({ type: 'string', format: 'uuid' });
const uuidOrNull = Type.Unsafe<Uuid | null>({ type: ['string', 'null'], format: 'uuid' });
const day = Type.Unsafe<Day>({ type: 'string', format: 'date' });
const dayOrNull = Type.Unsafe<Day | null>({ type: ['string', 'null'], format: 'date' });
const textOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const integerOrNull = Type.Unsafe<number | null>({ type: ['integer', 'null'] });
const said = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const version = Type.Integer({ minimum: 1, description: 'The version of the sanction that was read.' });
const what = oneOf(Object.keys(evidenceKinds) as EvidenceKindName[]);
const figures = Type.Record(Type.String({ maxLength: 40 }), Type.Integer({ minimum: 0, maximum: 2_000_000_000 }), {
  maxProperties: 10,
});

/** Ids in paths. */
export const Id = strict({ id: uuid });
export type Id = Static<typeof Id>;

/** A paper of a sanction: the letter that decided it, or the one that lifted it. */
export const PaperId = strict({ id: uuid, paper: oneOf(['decision', 'lifting']) });
export type PaperId = Static<typeof PaperId>;

/** Bodies. */
export const ProposalBody = strict({
  kind: oneOf(sanctionKinds),
  evidence: Type.Array(strict({ what, since: day, figures }), { minItems: 1, maxItems: 10 }),
  percent: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })),
  rightId: Type.Optional(uuid),
  agreementId: Type.Optional(uuid),
  note: Type.Optional(Type.String({ maxLength: 1000 })),
});
export type ProposalBody = Static<typeof ProposalBody>;

const letter = { letterNo: Type.Optional(said(100)), letterDate: Type.Optional(day) };
export const DecisionBody = strict({ version, ...letter, from: Type.Optional(day), dueOn: Type.Optional(day) });
export type DecisionBody = Static<typeof DecisionBody>;
export const ReasonBody = strict({ version, reason: said(1000) });
export type ReasonBody = Static<typeof ReasonBody>;
export const LiftingBody = strict({ version, reason: said(1000), ...letter });
export type LiftingBody = Static<typeof LiftingBody>;

/** Which sanctions are listed, and which page. */
export const ListQuery = strict({
  state: Type.Optional(oneOf(sanctionStates)),
  kind: Type.Optional(oneOf(sanctionKinds)),
  office: Type.Optional(Type.String({ maxLength: 4 })),
  institution: Type.Optional(uuid),
  after: Type.Optional(uuid),
  limit: Type.Optional(Type.String({ pattern: '^([1-9]\\d?|1\\d\\d|200)$' })),
});
export type ListQuery = Static<typeof ListQuery>;

const shown = {
  sanctionId: uuid,
  institutionId: uuid,
  institution: Type.String(),
  officeCode: Type.String(),
  kind: oneOf(sanctionKinds),
  step: Type.Unsafe<1 | 2 | 3 | null>({ type: ['integer', 'null'] }),
  percent: integerOrNull,
  rightId: uuidOrNull,
  agreementId: uuidOrNull,
  evidence: Type.Array(Type.Object({ what, since: day, figures, sentence: Type.String() })),
  note: Type.String(),
  state: oneOf(sanctionStates),
  stateSince: day,
  version,
  letterNo: textOrNull,
  letterDate: dayOrNull,
  dueOn: dayOrNull,
};

/** What is answered. */
export const SanctionList = Type.Object({ sanctions: Type.Array(Type.Object(shown)), next: textOrNull });

const moveName = oneOf(moves.map(({ move }) => move));
export const SanctionView = Type.Object({
  ...shown,
  agreement: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    description: 'Number of the agreement that it ends, or under which the right is that it is about.',
  }),
  effectiveFrom: Type.Unsafe<Day | null>({
    ...{ type: ['string', 'null'], format: 'date' },
    description: 'First day of what it does to access; null where it does nothing, or not yet.',
  }),
  decider: Type.String({ description: 'The office whose head decides, dismisses and lifts.' }),
  moves: Type.Array(
    Type.Object({
      move: moveName,
      to: oneOf(sanctionStates),
      carries: Type.Array(Type.String()),
      permitted: Type.Boolean({ description: 'True when whoever reads this may make it.' }),
    }),
    { description: 'Every move by which an officer can lead on from here.' },
  ),
  timeline: Type.Array(
    Type.Object({
      stepNo: Type.Integer(),
      move: moveName,
      from: textOrNull,
      to: oneOf(sanctionStates),
      at: Type.String({ format: 'date-time' }),
      day,
      officerName: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'Null for a rule.' }),
      officeCode: textOrNull,
      role: textOrNull,
      letterNo: textOrNull,
      letterDate: dayOrNull,
      reason: textOrNull,
    }),
  ),
});
export type SanctionView = Static<typeof SanctionView>;
