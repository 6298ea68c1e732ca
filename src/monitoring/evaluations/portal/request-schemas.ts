import { type Static, Type } from 'typebox';
import { day, line, oneOf, paging, strict, uuid, uuidOrNull, words } from '../../../access/index.ts';
import { type Answers, answerKinds, checklistKeys } from '../dossiers/checklist.ts';
import { dossierStates } from '../dossiers/model.ts';
import { sections } from '../dossiers/sections.ts';
import { evaluationFileKinds } from '../evaluation-files.ts';
import { findingWeights } from '../findings/model.ts';
import { evaluationStates } from '../model.ts';

/** The version of the evaluation that was read. */
const version = Type.Integer({ minimum: 1 });
const office = Type.String({ pattern: '^(00|[1-9]\\d|[1-9]\\d{3})$' });
const limit = Type.Optional(Type.String({ pattern: '^([1-9]\\d?|1\\d\\d|200)$' }));
/** As a query says it: text. */
const yesOrNo = Type.Optional(oneOf(['true', 'false']));
const semester = Type.Unsafe<1 | 2>({ type: 'integer', enum: [1, 2] });

/** The id in a path. */
export const Id = strict({ id: uuid });
export type Id = Static<typeof Id>;
export const FileId = strict({ id: uuid, fileId: uuid });
export type FileId = Static<typeof FileId>;
export const FindingId = strict({ id: uuid, findingId: uuid });
export type FindingId = Static<typeof FindingId>;

const plan = {
  title: words(200),
  year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2999 })),
  semester: Type.Optional(semester),
  day,
  beginsMinute: Type.Integer({ minimum: 0, maximum: 1439 }),
  endsMinute: Type.Integer({ minimum: 1, maximum: 1440 }),
  place: words(300),
  agenda: Type.Array(words(300), { maxItems: 30 }),
  speakers: Type.Array(strict({ name: words(200), position: line(200), topic: line(300) }), { maxItems: 30 }),
  institutions: Type.Optional(Type.Array(uuid, { minItems: 1, maxItems: 1_000 })),
};

/** An evaluation as it is planned; without institutions all that the office holds are invited. */
export const PlanBody = strict(plan);
export type PlanBody = Static<typeof PlanBody>;
export const ChangeBody = strict({ ...plan, version });
export type ChangeBody = Static<typeof ChangeBody>;
export const SeenBody = strict({ version });
export type SeenBody = Static<typeof SeenBody>;
export const PostponeBody = strict({ version, reason: words(500) });
export type PostponeBody = Static<typeof PostponeBody>;

const attendee = strict({
  name: words(200),
  position: line(200),
  institutionId: uuidOrNull,
  signed: Type.Boolean(),
});
/** The whole attendance list, as it is from now on. */
export const AttendanceBody = strict({ version, attendance: Type.Array(attendee, { maxItems: 500 }) });
export type AttendanceBody = Static<typeof AttendanceBody>;

/** What is looked for among evaluations. */
export const EvaluationQuery = strict({
  office: Type.Optional(office),
  year: Type.Optional(Type.String({ pattern: '^2\\d{3}$' })),
  semester: Type.Optional(oneOf(['1', '2'])),
  state: Type.Optional(oneOf(evaluationStates)),
  after: Type.Optional(uuid),
  limit,
});
export type EvaluationQuery = Static<typeof EvaluationQuery>;

/** What is looked for among the dossiers of one. `notable`: the section that asks for attention. */
export const DossierQuery = strict({
  nearEnd: yesOrNo,
  notable: Type.Optional(oneOf(sections.map(({ key }) => key))),
  state: Type.Optional(oneOf(dossierStates)),
  ...paging,
});
export type DossierQuery = Static<typeof DossierQuery>;

export const FileQuery = strict({ kind: oneOf(evaluationFileKinds) });
export type FileQuery = Static<typeof FileQuery>;

const answer = strict({ answer: oneOf(answerKinds), remark: line(1_000) });
const byItem = Object.fromEntries(checklistKeys.map((item) => [item, Type.Optional(answer)]));
/** Answers by item; what is left out stays as it is. */
export const ChecklistBody = strict({ answers: Type.Unsafe<Answers>({ ...strict(byItem), minProperties: 1 }) });
export type ChecklistBody = Static<typeof ChecklistBody>;

const followUp = strict({ task: words(1_000), dueOn: day, responsible: words(200) });
/** A finding; without a follow-up nothing has to be done. */
export const FindingBody = strict({
  said: words(2_000),
  weight: oneOf(findingWeights),
  followUp: Type.Optional(followUp),
});
export type FindingBody = Static<typeof FindingBody>;

/** What stands beside the file of signed minutes. */
export const SignatureFacts = strict({
  how: oneOf(['scan', 'pades']),
  signedOn: day,
  officerId: uuid,
  institution: strict({ name: words(200), position: words(200) }),
});

/** What is looked for among follow-ups. */
export const FollowUpQuery = strict({
  institution: Type.Optional(uuid),
  office: Type.Optional(office),
  overdue: yesOrNo,
  open: yesOrNo,
  ...paging,
});
export type FollowUpQuery = Static<typeof FollowUpQuery>;
export const CloseBody = strict({ on: day, remark: words(1_000) });
export type CloseBody = Static<typeof CloseBody>;

/** A paper of an evaluation, and one of a dossier. */
export const EvaluationPaper = strict({ id: uuid, paper: oneOf(['attendance', 'attendance-blank']) });
export type EvaluationPaper = Static<typeof EvaluationPaper>;
export const DossierPaper = strict({ id: uuid, paper: oneOf(['invitation', 'minutes']) });
export type DossierPaper = Static<typeof DossierPaper>;
