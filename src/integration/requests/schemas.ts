import { type Static, Type } from 'typebox';
import { day, oneOf, strict, textOrNull, uuid, uuidOrNull } from '../../access/index.ts';
import { requestKinds } from '../../audit/index.ts';
import { CodeView } from '../../verification/index.ts';

/** A request in a path. */
export const RequestParams = strict({ id: uuid, request: uuid });
export type RequestParams = Static<typeof RequestParams>;

/** Which requests: the last seven days unless it says otherwise, 31 days at most. */
export const RequestQuery = strict({
  from: Type.Optional(day),
  to: Type.Optional(day),
  outcome: Type.Optional(Type.String({ pattern: '^[a-z_]{1,40}$' })),
  right: Type.Optional(uuid),
  credential: Type.Optional(uuid),
  after: Type.Optional(Type.String({ pattern: '^\\d{1,15}\\.\\d{1,9}\\.\\d{1,9}\\.\\d{1,5}$' })),
  limit: Type.Optional(Type.String({ pattern: '^([1-9]\\d?|1\\d\\d|200)$' })),
});
export type RequestQuery = Static<typeof RequestQuery>;

/** A request as the log tells it to its institution. */
export const RequestView = Type.Object({
  requestId: uuid,
  at: Type.String({ format: 'date-time' }),
  kind: oneOf(requestKinds),
  method: textOrNull,
  rightId: uuidOrNull,
  credentialId: uuidOrNull,
  user: textOrNull,
  outcome: Type.String(),
  elements: Type.Array(Type.String(), { description: 'Names of the elements that were asked about, never a value.' }),
  peer: textOrNull,
  charged: Type.Boolean(),
});
export type RequestView = Static<typeof RequestView>;

export const RequestList = Type.Object({
  requests: Type.Array(RequestView),
  next: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    description: 'Give it as `after` to go on; a page may be shorter than `limit` before the end.',
  }),
});

/** One request with what its outcome means. */
export const RequestDetail = Type.Object({
  request: RequestView,
  outcome: Type.Union([Type.Null(), CodeView]),
});
