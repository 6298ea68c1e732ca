import { type Static, type TSchema, Type } from 'typebox';
import { accessMethods, purposes } from '../../access/index.ts';
import { institutionClasses, institutionKinds, roles } from '../../institutions/index.ts';
import type { Day, Uuid } from '../../kernel/index.ts';
import { applicationChannels, applicationStates } from './model.ts';
import { type Move, moves } from './moves.ts';
import { type PaperKindName, paperKinds } from './papers.ts';
import { formFields } from './remarks.ts';

const oneOf = <T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: [...values] });
/** Not a union of schemas: what is wrong with it is told once. */
const oneOfOrNull = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T | null>({ type: ['string', 'null'], enum: [...values, null] });
const integerOrNull = Type.Unsafe<number | null>({ type: ['integer', 'null'] });
const nullableText = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const text = (maxLength: number) => Type.String({ maxLength });
const said = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const list = <T extends TSchema>(of: T, maxItems: number) => Type.Array(of, { maxItems });
const body = <T extends Record<string, TSchema>>(properties: T) =>
  Type.Object(properties, { additionalProperties: false });
const uuid = Type.Unsafe<Uuid>({ type: 'string', format: 'uuid' });
const day = Type.Unsafe<Day>({ type: 'string', format: 'date' });
const version = Type.Integer({ minimum: 1, description: 'The version of the application that was read.' });
const moveName = oneOf([...new Set<Move>(moves.map(({ move }) => move))]);
const paperKind = oneOf(Object.keys(paperKinds) as PaperKindName[]);

const Applicant = body({
  name: text(200),
  class: oneOfOrNull(institutionClasses),
  kind: oneOfOrNull(institutionKinds),
  sector: text(100),
  address: text(500),
  leaderName: text(200),
  leaderPosition: text(200),
  supervisor: text(200),
  contactName: text(200),
  contactPhone: text(50),
  contactEmail: text(200),
});

const Form = body({
  purpose: oneOfOrNull(purposes),
  method: oneOfOrNull(accessMethods),
  elements: list(text(40), 100),
  documents: list(text(40), 20),
  feedback: list(body({ kind: text(100), key: text(100), format: text(100) }), 20),
  dailyQuota: integerOrNull,
  months: integerOrNull,
  networks: list(text(50), 100),
  note: text(2000),
});

const remarks = list(body({ field: oneOf(formFields), remark: said(500) }), formFields.length);

const letter = {
  letterNo: Type.Optional(said(100)),
  letterDate: Type.Optional(day),
  fileId: Type.Optional(uuid),
  reason: Type.Optional(said(2000)),
};

/** What the routes of applications take. */
export const RegisterBody = body({
  applicant: Applicant,
  form: Form,
  agendaNo: Type.Optional(said(100)),
  receivedOn: Type.Optional(day),
  institutionId: Type.Optional(uuid),
});
export const InvitationBody = body({ institutionName: text(200), name: said(200), email: said(200) });
export const RenewalBody = body({ renews: Type.Optional(said(100)) });
export const NamesBody = body({ slug: said(63), customerId: Type.Optional(nullableText) });
export const WrittenBody = body({ version, applicant: Applicant, form: Form });
export const SeenBody = body({ version });
export const ReturnBody = body({ version, reason: Type.Optional(said(2000)), remarks: Type.Optional(remarks) });
export const ForwardBody = body({ version, ...letter });
export const DecisionBody = body({ version, decision: oneOf(['approve', 'refuse']), ...letter });
export const ApplicationParams = Type.Object({ id: uuid });
export const AttachmentParams = Type.Object({ id: uuid, fileId: uuid });
export const AttachmentQuery = body({ kind: paperKind });
/** Texts, as a query has them; `listQuery` reads them. */
export const ListQuery = body({
  state: Type.Optional(
    Type.String({ pattern: `^(${applicationStates.join('|')})(,(${applicationStates.join('|')}))*$`, maxLength: 300 }),
  ),
  office: Type.Optional(text(4)),
  holder: Type.Optional(text(4)),
  institution: Type.Optional(uuid),
  q: Type.Optional(said(100)),
  age: Type.Optional(Type.String({ pattern: '^\\d{1,4}$' })),
  sort: Type.Optional(oneOf(['newest', 'waiting'])),
  after: Type.Optional(uuid),
  limit: Type.Optional(Type.String({ pattern: '^([1-9]\\d?|1\\d\\d|200)$' })),
});
export type ListQuery = Static<typeof ListQuery>;

const problem = Type.Object({
  name: Type.String(),
  code: Type.String(),
  reason: Type.String(),
  indonesian: Type.Optional(Type.String({ description: 'The same for whoever fills in the form.' })),
});

const application = {
  applicationId: uuid,
  officeCode: Type.String(),
  officeName: Type.String(),
  holder: Type.String({ description: 'The office that has to act on it.' }),
  holderName: Type.String(),
  state: oneOf(applicationStates),
  stateSince: day,
  ageDays: Type.Integer({ description: 'Whole days in its state.' }),
  version,
  channel: oneOf(applicationChannels),
  agendaNo: nullableText,
  receivedOn: day,
  institutionId: nullableText,
  renews: nullableText,
  decisionNo: nullableText,
  decisionDate: nullableText,
};

/** What they answer. */
export const EnteredView = Type.Object({ institutionId: uuid });
export const ListView = Type.Object({
  applications: Type.Array(
    Type.Object({
      ...application,
      name: Type.String(),
      class: nullableText,
      kind: nullableText,
      purpose: nullableText,
      method: nullableText,
    }),
  ),
  next: nullableText,
});
export const AttachmentView = Type.Object({
  fileId: uuid,
  kind: paperKind,
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer({ description: 'Bytes.' }),
  sha256: Type.String(),
  scan: oneOf(['clean', 'not_scanned']),
  storedAt: Type.String({ format: 'date-time' }),
});
export const AttachmentsView = Type.Object({ attachments: Type.Array(AttachmentView) });
export const ApplicationView = Type.Object({
  ...application,
  applicant: Applicant,
  form: Form,
  missing: Type.Array(problem, { description: 'What it lacks until it can be submitted or, later, forwarded.' }),
  papers: Type.Array(Type.Object({ kind: paperKind, before: moveName, there: Type.Boolean() }), {
    description: 'Papers that it has to have, and before which move.',
  }),
  attachments: Type.Array(AttachmentView),
  attachable: Type.Array(paperKind, { description: 'Kinds of papers that whoever reads this may add now.' }),
  way: Type.Object({ regional: Type.Boolean(), mou: Type.Boolean() }),
  moves: Type.Array(
    Type.Object({
      move: moveName,
      to: oneOf(applicationStates),
      carries: Type.Array(Type.String()),
      permitted: Type.Boolean({ description: 'True when whoever reads this may make it.' }),
    }),
    { description: 'Every move that leads on from here.' },
  ),
  timeline: Type.Array(
    Type.Object({
      moveNo: Type.Integer(),
      move: moveName,
      from: nullableText,
      to: oneOf(applicationStates),
      at: Type.String({ format: 'date-time' }),
      day,
      officerName: Type.String(),
      own: Type.Boolean({ description: 'True for what whoever reads this did.' }),
      officeCode: nullableText,
      role: oneOf(roles),
      letterNo: nullableText,
      letterDate: nullableText,
      fileId: nullableText,
      reason: nullableText,
      remarks,
    }),
  ),
});
export const RegisteredView = Type.Object({ applicationId: uuid, missing: Type.Array(problem) });
export const InvitedView = Type.Object({ applicationId: uuid, officerId: uuid });
