import { type Static, Type } from 'typebox';
import { GivenAnnex, GivenRight } from '../annex/annex.ts';
import { agreementStates } from '../model.ts';
import { day, exact, oneOf, paperNumber, text, textOrNull, uuid, uuidOrNull } from '../schemas.ts';

/** The id in a path. */
export const Id = Type.Object({ id: uuid }, exact);
export type Id = Static<typeof Id>;

/** An agreement and one of its addenda; digits of a path are text. */
export const AddendumId = Type.Object({ id: uuid, no: Type.String({ pattern: '^[1-9]\\d{0,3}$' }) }, exact);
export type AddendumId = Static<typeof AddendumId>;

/** An agreement and a file that was handed in for it. */
export const PaperId = Type.Object({ id: uuid, fileId: uuid }, exact);
export type PaperId = Static<typeof PaperId>;

/** What is looked for in the list. */
export const ListQuery = Type.Object(
  {
    institution: Type.Optional(uuid),
    office: Type.Optional(Type.String({ pattern: '^(00|[1-9]\\d|[1-9]\\d{3})$' })),
    state: Type.Optional(oneOf([...agreementStates, 'current'])),
    endsBefore: Type.Optional(day),
    q: Type.Optional(text(100)),
    after: Type.Optional(uuid),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]\\d?|1\\d\\d|200)$' })),
  },
  exact,
);
export type ListQuery = Static<typeof ListQuery>;

const facts = {
  number: paperNumber,
  startsOn: day,
  endsOn: day,
  renews: Type.Optional(uuidOrNull),
  note: Type.Optional(textOrNull(500)),
};
/** An agreement with its annex, before it is signed. */
export const DraftBody = Type.Object(
  {
    ...facts,
    institutionId: uuid,
    applicationId: Type.Optional(uuidOrNull),
    annexNumber: paperNumber,
    annex: GivenAnnex,
  },
  exact,
);
export type DraftBody = Static<typeof DraftBody>;

/** An agreement without its annex. */
export const ChangeBody = Type.Object(facts, exact);
export type ChangeBody = Static<typeof ChangeBody>;

/** An annex with its number. */
export const AnnexBody = Type.Object({ number: paperNumber, annex: GivenAnnex }, exact);
export type AnnexBody = Static<typeof AnnexBody>;

/** What is said of a renewal. */
export const RenewalBody = Type.Object(
  {
    number: paperNumber,
    annexNumber: paperNumber,
    startsOn: Type.Optional(day),
    endsOn: day,
    applicationId: Type.Optional(uuidOrNull),
  },
  exact,
);
export type RenewalBody = Static<typeof RenewalBody>;

/** An addendum: the whole annex as it will be. */
export const AddendumBody = Type.Object(
  { number: paperNumber, effectiveFrom: day, endsOn: day, annex: GivenAnnex },
  exact,
);
export type AddendumBody = Static<typeof AddendumBody>;

/** Letter number or reason of an end. */
export const EndBody = Type.Object({ reason: text(500) }, exact);
export type EndBody = Static<typeof EndBody>;

/** The versions that are compared. */
export const DifferencesQuery = Type.Object(
  { from: Type.String({ pattern: '^[1-9]\\d{0,3}$' }), to: Type.String({ pattern: '^[1-9]\\d{0,3}$' }) },
  exact,
);
export type DifferencesQuery = Static<typeof DifferencesQuery>;

/** What stands beside the file of a letter that raises a quota for a time. */
export const UpliftFacts = Type.Object(
  {
    from: day,
    until: day,
    dailyQuota: Type.Integer({ minimum: 1 }),
    letterNo: paperNumber,
    letterDate: day,
    reason: text(500),
  },
  exact,
);

const { networks, weekdays, opensMinute, closesMinute, requiresOfficer, requiresCase, answerMode, valuesUntil } =
  GivenRight.properties;
const changes = {
  networks,
  weekdays,
  opensMinute,
  closesMinute,
  requiresOfficer,
  requiresCase,
  answerMode,
  valuesUntil,
};

/** What stands beside the file of a letter that changes a right. */
export const LetterFacts = Type.Object(
  { number: paperNumber, dated: day, changes: Type.Object(changes, exact) },
  exact,
);
