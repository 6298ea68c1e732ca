import { type Static, type TSchema, Type } from 'typebox';

/** What a number of a setting counts; `none` where it is no number. */
export type Unit = 'days' | 'months' | 'hours' | 'minutes' | 'people' | 'none';

/** One thing that the law leaves open, or that practice has settled. */
export interface Setting<Allowed extends TSchema = TSchema> {
  /** The values that it can have. */
  readonly allowed: Allowed;
  readonly fallback: Static<Allowed>;
  readonly unit: Unit;
  /** Rule or practice that the default follows; {@link ASSUMED} when none was found. */
  readonly source: string;
  readonly about: { readonly id: string; readonly en: string };
}

/** The source of what nobody has ruled. */
export const ASSUMED = 'asumsi';

/** Every whole number from one to another. */
export const wholeNumber = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum });

/** Yes or no. */
export const yesOrNo = Type.Boolean();

/** One of some words. */
export const oneOf = <const Words extends readonly string[]>(...words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: words });

/** Some of the words in an order that counts, each once. */
export const orderOf = <const Words extends readonly string[]>(...words: Words) =>
  Type.Unsafe<readonly Words[number][]>({
    type: 'array',
    items: { type: 'string', enum: words },
    minItems: 1,
    uniqueItems: true,
  });

/** Whole numbers from one to another, each once. */
export const numbers = (minimum: number, maximum: number) =>
  Type.Unsafe<readonly number[]>({
    type: 'array',
    items: { type: 'integer', minimum, maximum },
    minItems: 1,
    uniqueItems: true,
  });

/** What the program does in any case: shown beside the settings, so that nobody takes it for law, and not changeable. */
export const fixed = <const Value>(value: Value) => Type.Unsafe<Value>({ const: value });
