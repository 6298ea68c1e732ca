import { type Static, type TProperties, Type } from 'typebox';
import type { Day, Uuid } from '../../kernel/index.ts';
import { type Dimension, dimensions } from '../boards/sum-by.ts';
import { patternKinds } from '../patterns/model.ts';

const strict = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false });
const oneOf = <T extends string>(known: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: [...known] });
const uuid = Type.Unsafe<Uuid>({ type: 'string', format: 'uuid' });
const day = Type.Unsafe<Day>({ type: 'string', format: 'date' });
const month = Type.String({ pattern: '^(19|2\\d)\\d{2}-(0[1-9]|1[0-2])$' });
const limit = Type.Optional(Type.String({ pattern: '^([1-9]\\d?|1\\d\\d|200)$' }));
const page = Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,4}$' }));
const office = Type.Optional(Type.String({ pattern: '^(00|[1-9]\\d|[1-9]\\d{3})$' }));

/** Whole months; the six up to this one where nobody says. */
const months = { from: Type.Optional(month), to: Type.Optional(month) };
const within = { office, institution: Type.Optional(uuid) };
const sector = Type.Optional(Type.String({ minLength: 1, maxLength: 100 }));

export const AtDimension = strict({ dimension: oneOf<Dimension>(dimensions) });
export type AtDimension = Static<typeof AtDimension>;

export const BoardQuery = strict({ ...months, ...within, sector });
export type BoardQuery = Static<typeof BoardQuery>;

export const HoursQuery = strict({ ...months, ...within });
export type HoursQuery = Static<typeof HoursQuery>;

export const ListQuery = strict({ ...months, ...within, sector, limit, page });
export type ListQuery = Static<typeof ListQuery>;

const sort = Type.Optional(oneOf(['hits', 'notFoundRate', 'name'] as const));
export const InstitutionsQuery = strict({ ...months, ...within, sector, sort, limit, page });
export type InstitutionsQuery = Static<typeof InstitutionsQuery>;

export const AtInstitution = strict({ institution: uuid });
export type AtInstitution = Static<typeof AtInstitution>;

/** Days; the thirty up to today where nobody says. */
export const DaysQuery = strict({ from: Type.Optional(day), to: Type.Optional(day) });
export type DaysQuery = Static<typeof DaysQuery>;

export const UsersQuery = strict({ ...months, limit, page });
export type UsersQuery = Static<typeof UsersQuery>;

export const PatternsQuery = strict({
  ...within,
  kind: Type.Optional(oneOf(patternKinds)),
  state: Type.Optional(oneOf(['open', 'closed'] as const)),
  after: Type.Optional(uuid),
  limit,
});
export type PatternsQuery = Static<typeof PatternsQuery>;

export const AtPattern = strict({ pattern: uuid });
export type AtPattern = Static<typeof AtPattern>;

export const Closing = strict({ remark: Type.String({ maxLength: 2_000, pattern: '^(?=[\\s\\S]*\\S)[^\\u0000]*$' }) });
export type Closing = Static<typeof Closing>;
