import { type Static, Type } from 'typebox';
import { purposes } from '../../access/index.ts';
import { documentKinds, elements } from '../../reference/index.ts';
import { reasons } from '../compare/index.ts';
import { furtherReasons } from '../verdict.ts';
import { sentences } from './sentences.ts';

/** Characters of one value; the register's longest column is an address of 255. */
export const MOST_CHARACTERS = 500;

const oneOf = <T extends string>(values: readonly T[], description: string) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values], description });

/** Text with something in it and no control characters, a line break included. */
const text = (most: number, description: string) =>
  Type.String({ minLength: 1, maxLength: most, pattern: '^[^\\u0000-\\u001f\\u007f]*$', description });

/** Elements that can be asked about: the NIK is the question itself, and biometrics and AIB are never compared as text. */
export const askableElements = elements.filter(
  ({ name, compare }) => name !== 'NIK' && compare !== 'biometric' && compare !== 'none',
);

const elementValues = Type.Object(
  Object.fromEntries(
    askableElements.map(({ name, labelId, labelEn }) => [
      name,
      Type.Optional(text(MOST_CHARACTERS, `${labelId} (${labelEn})`)),
    ]),
  ),
  { additionalProperties: false, minProperties: 1, description: 'What is claimed, by element. At least one.' },
);

const nik = Type.String({
  minLength: 1,
  maxLength: 40,
  description: 'NIK, 16 digits as text. Blanks, hyphens and a leading apostrophe are dropped.',
  examples: ['3278011205809990'],
});
const purpose = oneOf(purposes, 'Tujuan, UU 24/2013 art. 58(4); must be the one of the right.');
const officer = Type.Optional(
  text(100, 'Who asks, as the institution names its people; never a NIK. Required where the right says so.'),
);
const caseRef = Type.Optional(
  text(100, 'The case it is asked for, such as a file number. Required where the right says so.'),
);

/** Body of `POST /v1/verifications`. */
export const VerificationRequest = Type.Object(
  {
    nik,
    purpose,
    elements: elementValues,
    threshold: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 100,
        description: "Score from which names, places and addresses match. May only be raised above the right's.",
      }),
    ),
    officer,
    caseRef,
  },
  { $id: 'VerificationRequest', additionalProperties: false },
);
export type VerificationRequest = Static<typeof VerificationRequest>;

/** Body of `POST /v1/document-verifications`. */
export const DocumentVerificationRequest = Type.Object(
  {
    nik,
    purpose,
    document: Type.Object(
      {
        kind: oneOf(Object.keys(documentKinds) as (keyof typeof documentKinds)[], 'Kind of document.'),
        number: text(100, 'Its number. Separators do not matter.'),
      },
      { additionalProperties: false },
    ),
    officer,
    caseRef,
  },
  { $id: 'DocumentVerificationRequest', additionalProperties: false },
);
export type DocumentVerificationRequest = Static<typeof DocumentVerificationRequest>;

const reasonList = [...Object.keys(reasons), ...Object.keys(furtherReasons), 'not_granted'] as (
  | keyof typeof reasons
  | keyof typeof furtherReasons
  | 'not_granted'
)[];

/** The verdict on one element or document. `match` is null where nothing is said. */
export const Verdict = Type.Object(
  {
    match: Type.Union([Type.Boolean(), Type.Null()], {
      description: 'sesuai (true), tidak sesuai (false), or null: nothing is said, for the reason that stands beside.',
    }),
    score: Type.Union([Type.Integer({ minimum: 0, maximum: 100 }), Type.Null()], {
      description: 'How alike the values are; 100 or 0 where values match or not. Null when nothing is said.',
    }),
    reason: oneOf(reasonList, 'How the values relate. `match` says whether that is enough.'),
  },
  { $id: 'Verdict' },
);
export type Verdict = Static<typeof Verdict>;

const bilingual = Type.Object({ id: Type.String(), en: Type.String() });

/** Sentences that may be shown as they are. */
export const Messages = Type.Object(
  {
    user: Type.Object(bilingual.properties, { description: "For the person at the institution's screen." }),
    operator: Type.Object(bilingual.properties, { description: 'For whoever runs the application.' }),
  },
  { $id: 'Messages' },
);

const told = {
  id: Type.String({ format: 'uuid', description: 'Id of the recorded call. Name it in any question to us.' }),
  mode: oneOf(['live', 'sandbox'], 'Which world answered. A sandbox answer is about nobody.'),
};
const minor = Type.Union([Type.Boolean(), Type.Null()], {
  description: 'Whether the person is under 17; null when the register has no date of birth.',
});
const verifiedOutcome = Type.Literal('verified', { description: 'The person was found.' });

/** The person was found and compared. */
export const Verified = Type.Object(
  {
    ...told,
    outcome: verifiedOutcome,
    minor,
    threshold: Type.Integer({ description: 'Score from which names, places and addresses were taken to match.' }),
    elements: Type.Record(Type.String(), Type.Ref('Verdict'), {
      description: 'Each element that was asked about. One that the right does not cover has the reason not_granted.',
    }),
  },
  { $id: 'Verified' },
);

/** The person was found and the document's number compared. */
export const DocumentVerified = Type.Object(
  {
    ...told,
    outcome: verifiedOutcome,
    minor,
    document: Type.Intersect([
      Type.Object({ kind: oneOf(Object.keys(documentKinds), 'Kind of document.') }),
      Type.Ref('Verdict'),
    ]),
  },
  { $id: 'DocumentVerified' },
);

/** The register was consulted and there is nothing to compare with. One hit was counted, as for an answer. */
export const NotVerified = Type.Object(
  {
    ...told,
    outcome: oneOf(
      ['not_found', 'deceased', 'duplicate', 'inactive', 'nik_withheld'],
      'Why nothing was compared. No element is answered.',
    ),
    messages: Type.Ref('Messages'),
  },
  { $id: 'NotVerified' },
);

/** A refusal or fault, RFC 9457. Nothing was counted. */
export const Problem = Type.Object(
  {
    type: Type.String({ format: 'uri', description: 'Where this code is explained.' }),
    title: Type.String(),
    status: Type.Integer(),
    code: oneOf(Object.keys(sentences), 'What went wrong. Decide by this, never by a sentence.'),
    detail: Type.String(),
    instance: Type.String({ description: 'urn:uuid of the request.' }),
    messages: Type.Ref('Messages'),
    parameters: Type.Optional(
      Type.Array(
        Type.Object({
          name: Type.String({ description: 'Path in the body (elements.NAMA_LGKP) or name of the header.' }),
          in: oneOf(['body', 'header'], 'Where it stands.'),
          code: Type.String({ description: 'What is wrong with it.' }),
          reason: bilingual,
        }),
        { description: 'Everything that is wrong with the call, not just the first.' },
      ),
    ),
  },
  { $id: 'Problem' },
);
export type Problem = Static<typeof Problem>;

const day = (description: string) => Type.String({ format: 'date', description });

/** What a caller is and may do. */
export const Me = Type.Object(
  {
    mode: told.mode,
    clientId: Type.String(),
    institution: Type.Object({ slug: Type.String(), name: Type.String() }),
    right: Type.Object({
      id: Type.String({ format: 'uuid' }),
      state: Type.String({ description: '`in_force`, or the code that calls are refused with.' }),
      purpose,
      elements: Type.Array(Type.String()),
      documents: Type.Array(Type.String()),
      threshold: Type.Integer(),
      requiresOfficer: Type.Boolean(),
      requiresCase: Type.Boolean(),
      regionScope: Type.Array(Type.String(), { description: 'Region codes; empty is nationwide.' }),
      networks: Type.Array(Type.String()),
      weekdays: Type.Array(Type.Integer(), { description: 'ISO weekdays, 1 Monday to 7 Sunday.' }),
      hours: Type.Object({ opens: Type.String(), closes: Type.String() }, { description: "Of the office's clock." }),
      validFrom: day('First day.'),
      validUntil: day('Last day.'),
    }),
    quota: Type.Object({
      day: day("The office's day."),
      limit: Type.Integer(),
      used: Type.Integer(),
      left: Type.Integer(),
      resetsInSeconds: Type.Integer(),
    }),
    keys: Type.Array(
      Type.Object({
        kid: Type.Union([Type.String(), Type.Null()]),
        jwksUri: Type.Union([Type.String(), Type.Null()]),
        addedAt: Type.String({ format: 'date-time' }),
      }),
      { description: 'Keys in force.' },
    ),
    notices: Type.Array(
      Type.Object({
        code: oneOf(['quota_80', 'quota_95', 'quota_used_up', 'right_ending'], 'What is coming up.'),
        message: bilingual,
      }),
    ),
  },
  { $id: 'Me' },
);
export type Me = Static<typeof Me>;

/** Schemas that others refer to by name; the server adds them once. */
export const sharedSchemas = [
  VerificationRequest,
  DocumentVerificationRequest,
  Verdict,
  Messages,
  Verified,
  DocumentVerified,
  NotVerified,
  Problem,
  Me,
] as const;
