import { type Static, Type } from 'typebox';
import { type RestrictionKind, restrictionKinds } from '../../access/index.ts';
import { documentKinds } from '../../reference/index.ts';
import { reasons } from '../compare/index.ts';
import { furtherReasons } from '../verdict.ts';
import { type ParameterCode, parameterCodes } from './parameter-problems.ts';
import { bilingual, oneOf } from './schema-words.ts';
import { sentences } from './sentences.ts';

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
      description:
        "How alike the values are; 100 or 0 where values match or not. Below 80 that of a parent's name or an address " +
        "is told in steps: 70, the right's threshold or 0, whichever it reaches. Null when nothing is said.",
    }),
    reason: oneOf(
      reasonList,
      "How the values relate, of a parent's name or an address below 70 only that they do not. `match` says whether that is enough.",
    ),
  },
  { $id: 'Verdict' },
);
export type Verdict = Static<typeof Verdict>;

/** Sentences that may be shown as they are. */
export const Messages = Type.Object(
  {
    user: Type.Object(bilingual.properties, { description: "For the person at the institution's screen." }),
    operator: Type.Object(bilingual.properties, { description: 'For whoever runs the application.' }),
  },
  { $id: 'Messages' },
);

/** What every answer tells of itself. */
export const told = {
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

/** What a problem says of a record that was dropped. */
export const ProblemDropped = Type.Object({
  month: Type.String({ description: 'Month whose records were dropped, YYYY-MM in UTC.' }),
  leafIndex: Type.Optional(
    Type.Integer({
      minimum: 0,
      description: 'Place in the access log of the record that dropped it, once it has one.',
    }),
  ),
  reason: bilingual,
});
export type ProblemDropped = Static<typeof ProblemDropped>;

/** What a problem says of the sanction that keeps its caller from access. */
export const ProblemRestriction = Type.Object({
  kind: oneOf<RestrictionKind>([...restrictionKinds], 'What the sanction does to access.'),
  reason: Type.String({ description: 'Code of what it was decided for. More reasons may come.' }),
  letterNo: Type.String({ description: 'Number of the letter that decided it.' }),
  from: Type.String({ format: 'date', description: "First day, of the office's calendar." }),
  contact: Type.String({ description: 'Whom to call.' }),
  message: bilingual,
});
export type ProblemRestriction = Static<typeof ProblemRestriction>;

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
          in: oneOf(['body', 'header', 'query'], 'Where it stands.'),
          code: oneOf(Object.keys(parameterCodes) as ParameterCode[], 'What is wrong with it.'),
          reason: bilingual,
        }),
        { description: 'Everything that is wrong with the call, not just the first.' },
      ),
    ),
    notices: Type.Optional(
      Type.Array(Type.Ref('BulkNotice'), { description: 'What is wrong with a file that was handed in.' }),
    ),
    dropped: Type.Optional(ProblemDropped),
    restriction: Type.Optional(ProblemRestriction),
  },
  { $id: 'Problem' },
);
export type Problem = Static<typeof Problem>;
