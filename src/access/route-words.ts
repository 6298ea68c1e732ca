import { type TObject, type TProperties, Type } from 'typebox';
import type { Day, Uuid } from '../kernel/index.ts';

/** Neither control characters nor half a surrogate pair, which the database would keep as another character. */
const PLAIN = '[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$';

/** One line of text, possibly empty. */
export const line = (most: number) => Type.String({ maxLength: most, pattern: `^${PLAIN}` });

/** One line with something in it. */
export const words = (most: number) => Type.String({ maxLength: most, pattern: `^(?=.*\\S)${PLAIN}` });

export const day = Type.Unsafe<Day>({ type: 'string', format: 'date' });
export const uuid = Type.Unsafe<Uuid>({ type: 'string', format: 'uuid' });
export const oneOf = <T extends string>(known: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: [...known] });

/** One or more of the words, each once. */
export const someOf = <T extends string>(known: readonly T[]) =>
  Type.Unsafe<T[]>({ type: 'array', items: { type: 'string', enum: [...known] }, minItems: 1, uniqueItems: true });

export const dayOrNull = Type.Unsafe<Day | null>({ type: ['string', 'null'], format: 'date' });
export const uuidOrNull = Type.Unsafe<Uuid | null>({ type: ['string', 'null'], format: 'uuid' });
export const textOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });

/** An object with nothing else in it. */
export const strict = <T extends TProperties>(properties: T) =>
  Type.Object(properties, { additionalProperties: false });

/** Which page of a list, as a query says it: text. */
export const paging = {
  limit: Type.Optional(Type.String({ pattern: '^([1-9]\\d?|1\\d\\d|200)$' })),
  page: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,4}$' })),
};

/** The page that a query asks for: the first 50 rows unless it says otherwise. */
export function pageOf({ limit = '50', page = '1' }: { limit?: string; page?: string }) {
  return { limit: Number(limit), page: Number(page) };
}

/** What a route says of itself; without tags it stays out of the document of `/v1`. */
export interface RouteWords {
  readonly params?: TObject;
  readonly querystring?: TObject;
  readonly body?: TObject;
  readonly answer: TObject;
  readonly status?: 200 | 201;
}

/** The schema of a route under a name and a sentence. */
export function route(operationId: string, summary: string, { answer, status = 200, ...words }: RouteWords) {
  return { schema: { operationId, summary, ...words, response: { [status]: answer } } };
}
