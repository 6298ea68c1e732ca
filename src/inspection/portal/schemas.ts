import { type Static, Type } from 'typebox';
import { day, line, oneOf, paging, strict, textOrNull, uuid, words } from '../../access/index.ts';
import { elementResults, recordKinds } from '../../audit/index.ts';
import { CURSOR_PATTERN } from '../cursor.ts';

const { limit } = paging;
const after = Type.Optional(Type.String({ pattern: CURSOR_PATTERN }));
/** Days of the true clock in the office's time zone. */
const days = { from: Type.Optional(day), to: Type.Optional(day) };

export const RecordsQuery = strict({
  ...days,
  institution: Type.Optional(uuid),
  right: Type.Optional(uuid),
  kind: Type.Optional(oneOf(recordKinds)),
  outcome: Type.Optional(Type.String({ pattern: '^[a-z_]{1,40}(\\.[a-z_]{1,40})?$' })),
  method: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_./-]{0,79}$' })),
  officer: Type.Optional(words(100)),
  request: Type.Optional(uuid),
  after,
  limit,
});
export type RecordsQuery = Static<typeof RecordsQuery>;

export const AtRecord = strict({ id: uuid });
export type AtRecord = Static<typeof AtRecord>;

export const PersonSearchBody = strict({
  nik: Type.String({ maxLength: 40, description: '16 digits; spaces and hyphens are dropped.' }),
  caseRef: Type.String({ minLength: 3, maxLength: 100, description: 'Number of the complaint, ticket or letter.' }),
  reason: words(300),
  ...days,
  after,
  limit,
});
export type PersonSearchBody = Static<typeof PersonSearchBody>;

const instant = Type.Unsafe<Date>({ type: 'string', format: 'date-time' });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

const shared = {
  requestId: uuid,
  leafIndex: orNull(Type.Integer({ description: 'Place in the log, from 0; null until it has one.' })),
  at: instant,
  kind: oneOf(recordKinds),
  outcome: Type.String(),
  meaning: orNull(Type.String({ description: 'What the outcome means, as docs/reference/audit-events.md says it.' })),
  institution: orNull(strict({ institutionId: uuid, name: Type.String(), officeCode: Type.String() })),
  right: orNull(strict({ rightId: uuid, annexKey: Type.String(), agreement: Type.String() })),
  officer: orNull(
    strict({
      ref: Type.String({ description: 'An id, or how an institution names its own people.' }),
      name: textOrNull,
      officeCode: textOrNull,
    }),
  ),
  method: textOrNull,
  purpose: textOrNull,
  charged: Type.Integer({ description: '1 cost a hit, -1 took one back.' }),
  count: Type.Integer({ description: 'Acts that it stands for, or records that it drops.' }),
  aboutPerson: Type.Boolean({ description: 'It bears a NIK, sealed.' }),
  minor: Type.Boolean(),
};

const RecordView = strict(shared);
const page = { records: Type.Array(RecordView), next: orNull(Type.String()), from: day, to: day };

/** A page; with `next` there may be more, however few it holds. */
export const RecordList = strict(page);

export const PersonSearchView = strict({
  outcome: oneOf(['log_searched', 'limit_reached'] as const),
  ...page,
  requestId: uuid,
});

const Compared = strict({
  element: Type.String(),
  label: Type.String(),
  result: oneOf(Object.keys(elementResults) as (keyof typeof elementResults)[]),
});

/** As docs/log.md describes it, and `GET /v1/verifications/{id}/receipt` answers it. */
const ReceiptView = strict({
  id: Type.String(),
  leafIndex: Type.Integer(),
  treeSize: Type.Integer(),
  record: Type.String({ description: 'The canonical text of the record.' }),
  inclusionProof: Type.Array(Type.String({ description: '32 bytes in base64.' })),
  checkpoint: Type.String({ description: 'The signed note.' }),
});

export const ShownRecordView = strict({
  ...shared,
  credential: orNull(strict({ credentialId: uuid, userId: textOrNull })),
  caseRef: orNull(line(1_000)),
  day: textOrNull,
  peer: textOrNull,
  elements: Type.Array(Compared),
  takenBack: Type.Boolean({ description: 'Its hit was taken back, since its caller had been told of an outage.' }),
  receipt: orNull(ReceiptView),
});

const Signed = { size: Type.Integer(), signedAt: instant, checkpoint: Type.String({ description: 'A C2SP note.' }) };

export const LogHeadView = strict({
  head: orNull(strict({ ...Signed, waiting: Type.Integer(), cosigned: orNull(strict(Signed)) })),
  keys: Type.Array(Type.String({ description: 'Public keys of the log, the newest last.' })),
  witnesses: Type.Array(Type.String({ description: 'Public keys of witnesses.' })),
  tiles: Type.String({ description: 'Where hashes of the tree are public, to prove what follows on what.' }),
});
