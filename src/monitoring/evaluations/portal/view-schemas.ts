import { Type } from 'typebox';
import { day, dayOrNull, oneOf, textOrNull, uuid } from '../../../access/index.ts';
import { answerKinds, checklistKeys } from '../dossiers/checklist.ts';
import { dossierStates } from '../dossiers/model.ts';
import { evaluationFileKinds } from '../evaluation-files.ts';
import { findingWeights } from '../findings/model.ts';
import { evaluationStates } from '../model.ts';
import { AttendanceBody, PlanBody } from './request-schemas.ts';

const instant = Type.String({ format: 'date-time' });
const text = Type.String();
const bilingual = Type.Object({ id: text, en: text });
const integerOrNull = Type.Unsafe<number | null>({ type: ['integer', 'null'] });

const { institutions, year, semester, ...plan } = PlanBody.properties;
const evaluation = {
  evaluationId: uuid,
  officeCode: text,
  state: oneOf(evaluationStates),
  version: Type.Integer(),
  ...plan,
  year: Type.Integer(),
  semester: Type.Integer(),
  invitationNo: textOrNull,
  invitedOn: dayOrNull,
};

/** A page of evaluations, and by when the office that was asked for, or the own one, holds its next. */
export const EvaluationList = Type.Object({
  nextDue: dayOrNull,
  evaluations: Type.Array(Type.Object({ ...evaluation, invited: Type.Integer() })),
});

const FileView = Type.Object({
  fileId: uuid,
  kind: oneOf(evaluationFileKinds),
  name: text,
  mediaType: text,
  size: Type.Integer(),
  storedAt: instant,
});

/** An evaluation with whom it invites, its attendance list, files and moves. */
export const EvaluationView = Type.Object({
  ...evaluation,
  institutions: Type.Array(Type.Object({ institutionId: uuid, name: text })),
  attendance: AttendanceBody.properties.attendance,
  files: Type.Array(FileView),
  moves: Type.Array(
    Type.Object({
      move: text,
      to: oneOf(evaluationStates),
      at: instant,
      day,
      letterNo: textOrNull,
      reason: textOrNull,
    }),
  ),
});

const dossier = {
  dossierId: uuid,
  evaluationId: uuid,
  institutionId: uuid,
  institution: text,
  state: oneOf(dossierStates),
  filledOn: day,
  daysLeft: integerOrNull,
  nearEnd: Type.Boolean(),
  notable: Type.Array(text),
  minutesNo: textOrNull,
  signedOn: dayOrNull,
};

/** Dossiers in a list: how many items of the checklist nobody has answered, and what sections that are `notable` are called. */
export const DossierList = Type.Object({
  sections: Type.Array(Type.Object({ key: text, title: bilingual })),
  dossiers: Type.Array(Type.Object({ ...dossier, unanswered: Type.Integer(), findingCount: Type.Integer() })),
});

/** What a dossier is of, as its institution has it in a list. */
const heldOn = { title: text, year: Type.Integer(), semester: Type.Integer(), day };

/** Evaluations of one institution: those that it is invited to, and those whose minutes are signed. */
export const InstitutionEvaluations = Type.Object({
  invitations: Type.Array(
    Type.Object({
      dossierId: uuid,
      ...heldOn,
      state: oneOf(evaluationStates),
      beginsMinute: Type.Integer(),
      endsMinute: Type.Integer(),
      place: text,
      invitationNo: text,
    }),
  ),
  dossiers: Type.Array(Type.Object({ ...dossier, ...heldOn })),
});

const SectionView = Type.Object({
  key: text,
  title: bilingual,
  columns: Type.Array(
    Type.Object({ key: text, title: bilingual, words: Type.Optional(Type.Record(Type.String(), bilingual)) }),
  ),
  rows: Type.Array(Type.Object({ cells: Type.Object({}, { additionalProperties: true }), notable: Type.Boolean() })),
  brief: text,
});

const finding = {
  findingId: uuid,
  said: text,
  weight: oneOf(findingWeights),
  followUp: Type.Union([Type.Object({ task: text, dueOn: day, responsible: text }), Type.Null()]),
  closed: Type.Union([Type.Object({ on: day, remark: text }), Type.Null()]),
};

const side = Type.Object({ name: text, position: text });

/** A dossier with all that it says; every item of the checklist, answered or not. */
export const DossierView = Type.Object({
  ...dossier,
  officeCode: text,
  evaluation: Type.Object({ ...heldOn, state: oneOf(evaluationStates) }),
  sections: Type.Array(SectionView),
  checklist: Type.Array(
    Type.Object({
      item: oneOf(checklistKeys),
      asks: bilingual,
      source: text,
      answer: Type.Unsafe<string | null>({ type: ['string', 'null'], enum: [...answerKinds, null] }),
      remark: text,
    }),
  ),
  findings: Type.Array(Type.Object(finding)),
  signature: Type.Union([
    Type.Object({
      signedOn: day,
      how: text,
      office: side,
      institution: side,
      signers: Type.Array(text),
      fileId: uuid,
    }),
    Type.Null(),
  ]),
});

const followUp = {
  ...finding,
  dossierId: uuid,
  institutionId: uuid,
  institution: text,
  officeCode: text,
  minutesNo: text,
  signedOn: day,
  overdue: Type.Boolean(),
};

/** A follow-up, and a page of them with how many there are. */
export const FollowUpView = Type.Object(followUp);
export const FollowUpList = Type.Object({ total: Type.Integer(), followUps: Type.Array(FollowUpView) });
