export { addAttachment, MOST_PAPERS } from './add-attachment.ts';
export { type Attachment, insertAttachment, listAttachments } from './attachments.ts';
export { bindInstitution } from './bind-institution.ts';
export { checkForm, isMissing } from './check-form.ts';
export { countWaiting, waitingStates } from './count-waiting.ts';
export { type Decision, decideApplication } from './decide-application.ts';
export { getApplication, lockApplication } from './find-application.ts';
export { forwardApplication } from './forward-application.ts';
export { heldBy } from './held-by.ts';
export { type Invitation, type Invited, inviteApplicant } from './invite-applicant.ts';
export { type ApplicationFilter, type ListedApplication, listApplications } from './list-applications.ts';
export { missingNow } from './missing-now.ts';
export {
  type Applicant,
  type Application,
  type ApplicationForm,
  type ApplicationState,
  applicationStates,
  emptyApplicant,
  emptyForm,
  type PromisedFeedback,
  type SeenApplication,
} from './model.ts';
export { findMove, type Move, type MoveRule, moves, movesFrom, type Way } from './moves.ts';
export { openRenewal } from './open-renewal.ts';
export { type PaperKindName, paperKinds } from './papers.ts';
export { readCounterForm } from './read-counter-form.ts';
export { recordMove, type WantedMove } from './record-move.ts';
export { type CounterForm, registerApplication } from './register-application.ts';
export type { ApplicationParts } from './request-parts.ts';
export { returnApplication } from './return-application.ts';
export { applicationRoutes } from './routes.ts';
export { submitApplication } from './submit-application.ts';
export { takeUpApplication } from './take-up-application.ts';
export { listSteps, type MoveDetails, type Step } from './timeline.ts';
export { placeOf, wayOf } from './way-of.ts';
export { type WrittenForm, writeApplication } from './write-application.ts';
