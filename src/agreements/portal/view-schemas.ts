import { Type } from 'typebox';
import { rightStatuses } from '../../access/index.ts';
import { FeedbackDuty, GivenAnnex, GivenRight } from '../annex/annex.ts';
import { agreementStates, parts } from '../model.ts';
import { day, oneOf, SignatureFacts, uuid, uuidOrNull } from '../schemas.ts';
import { LetterFacts, UpliftFacts } from './request-schemas.ts';

const instant = Type.String({ format: 'date-time' });
const stringOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });

const listed = {
  agreementId: uuid,
  institutionId: uuid,
  institution: Type.String(),
  officeCode: Type.String(),
  number: Type.String(),
  startsOn: day,
  endsOn: day,
  renews: uuidOrNull,
  applicationId: uuidOrNull,
  note: stringOrNull,
  status: oneOf(['draft', 'active', 'ended']),
  state: oneOf(agreementStates),
  daysLeft: Type.Integer(),
};

/** A page of agreements. */
export const AgreementList = Type.Object({ agreements: Type.Array(Type.Object(listed)) });

const VersionView = Type.Object({
  versionNo: Type.Integer(),
  number: Type.String(),
  effectiveFrom: day,
  endsOn: day,
  signedOn: stringOrNull,
  inForceAt: stringOrNull,
  draftedAt: instant,
  annex: GivenAnnex,
});

const { key: _, ...terms } = GivenRight.properties;
const RightView = Type.Object({
  rightId: uuid,
  annexKey: Type.String(),
  ...terms,
  connectionId: uuidOrNull,
  status: oneOf(rightStatuses),
});

const { how: __, ...signed } = SignatureFacts.properties;
const SignatureView = Type.Object({
  part: oneOf(parts),
  versionNo: Type.Integer(),
  ...signed,
  how: oneOf(['scan', 'pades', 'carried_over']),
  signers: Type.Array(Type.String()),
  fileId: uuidOrNull,
  recordedBy: Type.String(),
  recordedAt: instant,
});

const UpliftView = Type.Object({
  upliftId: uuid,
  rightId: uuid,
  ...UpliftFacts.properties,
  normalQuota: Type.Integer(),
  days: Type.Array(Type.Object({ day, used: Type.Integer() })),
  daysAbove: Type.Integer(),
  recordedAt: instant,
});

const LetterView = Type.Object({
  letterId: uuid,
  rightId: uuid,
  ...LetterFacts.properties,
  fileId: uuidOrNull,
  recordedAt: instant,
});

/** What its timeline tells of. */
const happenings = [
  'drafted',
  'agreement_signed',
  'annex_signed',
  'addendum_signed',
  'in_force',
  'letter',
  'uplift',
] as const;

/** An agreement with all that belongs to it. */
export const AgreementView = Type.Object({
  ...listed,
  endedOn: stringOrNull,
  endedBecause: stringOrNull,
  versions: Type.Array(VersionView),
  rights: Type.Array(RightView),
  uplifts: Type.Array(UpliftView),
  signatures: Type.Array(SignatureView),
  letters: Type.Array(LetterView),
  timeline: Type.Array(Type.Object({ at: instant, what: oneOf(happenings), number: Type.String() })),
});

const Change = Type.Object({ term: Type.String() }, { additionalProperties: true });
const listDifferences = <T extends typeof GivenRight | typeof FeedbackDuty>(of: T) =>
  Type.Object({
    added: Type.Array(of),
    removed: Type.Array(of),
    changed: Type.Array(Type.Object({ key: Type.String(), changes: Type.Array(Change) })),
  });

/** What differs between two versions. */
export const DifferencesView = Type.Object({
  endsOn: Type.Union([Type.Object({ from: day, to: day }), Type.Null()]),
  rights: listDifferences(GivenRight),
  feedback: listDifferences(FeedbackDuty),
});
