export type { Application, ApplicationForm } from './data/application-form.ts';
export type {
  AddendumDeed,
  AgreementDeed,
  NonDisclosureDeed,
  ResponsibilityStatement,
  TechnicalGuideline,
} from './data/deeds.ts';
export type {
  AttendanceList,
  EvaluationInvitation,
  EvaluationMinutes,
  EvaluationSummary,
  PrintedFinding,
  PrintedSection,
} from './data/evaluations.ts';
export type { FeedbackReceipt } from './data/feedback-receipt.ts';
export type {
  ApprovalLetter,
  FirstLoginLetter,
  LiftingLetter,
  PrintedCall,
  RefusalLetter,
  SanctionLetter,
  SwitchoverNotice,
  SwitchoverUndo,
  WarningLetter,
} from './data/letters.ts';
export type { NetworkMinutes, TrialMinutes } from './data/minutes.ts';
export type {
  Attendee,
  Check,
  CitedLetter,
  Contact,
  FeedbackDuty,
  FollowUp,
  Letterhead,
  Party,
  PrintedAccess,
  PrintedNetwork,
  Recipient,
  SentLetter,
  Signatory,
} from './data/shared.ts';
export { findPrinting, type Printing } from './find-printing.ts';
export { DOCUMENTS_PATH, type PrintContext, type PrintedDocument, printDocument } from './print-document.ts';
export { type PrintedData, type PrintedKind, printedKinds } from './printed-kinds.ts';
export { recordPrinting } from './record-printing.ts';
export { documentRoutes } from './routes.ts';
export { writeDay } from './spell-day.ts';
export {
  methodWords,
  type PrintedMethod,
  type PrintedPurpose,
  type PrintedSanction,
  purposeWords,
  sanctionWords,
} from './words.ts';
