import { type Static, type TSchema, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Day, Uuid } from '../kernel/index.ts';

/** A day that exists. */
export const day = Type.Unsafe<Day>({ type: 'string', format: 'date' });
export const uuid = Type.Unsafe<Uuid>({ type: 'string', format: 'uuid' });
export const uuidOrNull = Type.Unsafe<Uuid | null>({ type: ['string', 'null'], format: 'uuid' });
export const oneOf = <T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: [...values] });
/** Fields that nobody knows are told, not dropped. */
export const exact = { additionalProperties: false } as const;
/** One line with something in it: neither control characters nor half a surrogate pair, which the database would not keep. */
export const text = (most: number) => Type.String({ maxLength: most, pattern: `^(?=.*\\S)${PLAIN}` });
const PLAIN = '[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$';
/** The same, or nothing at all. */
export const textOrNull = (most: number) =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: most, pattern: `^${PLAIN}` });
/** Number of a paper or letter. */
export const paperNumber = text(100);

const Signatory = Type.Object({ name: text(200), position: text(200) }, exact);

/** How a paper was signed, without its file. */
export const SignatureFacts = Type.Object(
  {
    how: oneOf(['scan', 'pades']),
    signedOn: day,
    office: Signatory,
    institution: Signatory,
  },
  exact,
);
export type SignatureFacts = Static<typeof SignatureFacts>;

/** The first thing that is wrong with a value: the path of its field (empty for the whole), and why. Undefined for none. */
export function firstProblem(
  schema: TSchema,
  value: unknown,
): { readonly field: string; readonly reason: string } | undefined {
  const error = Value.Errors(schema, value)[0];
  if (!error) return undefined;
  const field = error.instancePath.split('/').filter(Boolean).join('.');
  return { field, reason: error.keyword === 'boolean' ? 'is no field here' : error.message };
}
