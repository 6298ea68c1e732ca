export {
  type Annex,
  type FeedbackDuty,
  frequencies,
  GivenAnnex,
  type GivenRight,
  sensitivities,
} from './annex/annex.ts';
export { fitsFormat, MOST_VALUE, parseFormat, type ValueFormat } from './annex/value-format.ts';
export * from './applications/index.ts';
export { bringIntoForce, todayIn } from './bring-into-force.ts';
export { changeAnnex, changeDraft } from './change-draft.ts';
export { type AddendumDraft, changeAddendum, draftAddendum } from './draft-addendum.ts';
export { type AgreementDraft, draftAgreement } from './draft-agreement.ts';
export { endAgreement, endAgreementIn } from './end-agreement.ts';
export {
  type EnteredAgreement,
  enterSignedAddendum,
  enterSignedAgreement,
  type SignedAgreement,
} from './enter-signed.ts';
export { type FeedbackOwed, feedbackOwed, type OwedBy } from './feedback-owed.ts';
export { getAgreement, listAgreements, listSignatures, listVersions } from './find-agreements.ts';
export { changeByLetter, demandLetters, type LetterTerms, recordLetterIn } from './letters/change-by-letter.ts';
export {
  type EndingDays,
  endingsWithin,
  listNearEnd,
  rightEndingsWithin,
  type Whose,
} from './list-endings.ts';
export { listUnsigned, type UnsignedPaper } from './list-unsigned.ts';
export {
  type Agreement,
  type AgreementInZone,
  type AgreementState,
  agreementStates,
  type Signatory,
  stateOf,
  type Version,
} from './model.ts';
export * from './numbers/index.ts';
export { acceptPapers, receivePaper } from './portal/receive-paper.ts';
export { type AgreementParts, demandRight } from './portal/request-parts.ts';
export { agreementRoutes } from './portal/routes.ts';
export { citeAgreement } from './printing/cite-agreement.ts';
export { notYet, type PrintingParts, printPaper } from './printing/print-paper.ts';
export { printingRoutes } from './printing/routes.ts';
export { sendPaper } from './printing/send-paper.ts';
export { remindOfEndings } from './remind-of-endings.ts';
export { type Renewal, renewAgreement } from './renew-agreement.ts';
export {
  day,
  exact,
  firstProblem,
  oneOf,
  paperNumber,
  SignatureFacts,
  text,
  uuid,
  uuidOrNull,
} from './schemas.ts';
export { type ListedAgreement, searchAgreements } from './search-agreements.ts';
export { signAddendum } from './sign-addendum.ts';
export { signAgreement, signAnnex } from './sign-agreement.ts';
export { NO_TRUST, readTrustList, type TrustList } from './signatures/index.ts';
export { type CheckedPaper, checkPaper, type SignedPaper } from './signed-paper.ts';
