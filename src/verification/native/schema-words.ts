import { Type } from 'typebox';

/** One of a list of words, as OpenAPI tools understand it. */
export const oneOf = <T extends string>(values: readonly T[], description: string) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values], description });

/** A sentence in both languages. */
export const bilingual = Type.Object({ id: Type.String(), en: Type.String() });
