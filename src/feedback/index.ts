export { coverageOf } from './coverage/coverage-of.ts';
export { accessFollower } from './coverage/fold-accesses.ts';
export { keepCoverage, stepCoverage } from './coverage/keep-coverage.ts';
export { coveragePeriodOf } from './coverage/period.ts';
export { reportPersons } from './coverage/report-persons.ts';
export { coverageRoutes } from './coverage/routes.ts';
export { searchCoverage } from './coverage/search-coverage.ts';
export { closeHint, type DeathHint, listHints, takeUpHint } from './deaths/death-hints.ts';
export { listWaitingHints, type WaitingHint } from './deaths/list-waiting-hints.ts';
export { type ArrearsRule, arrearsOf, type OpenPeriod } from './duties/arrears.ts';
export {
  type ArrearsFilter,
  arrearsAt,
  type InstitutionInArrears,
  type KindInArrears,
} from './duties/arrears-at.ts';
export { type Duty, dutiesOf } from './duties/duties.ts';
export { listArrears, refreshArrears } from './duties/keep-arrears.ts';
export { nextDueOf } from './duties/next-due.ts';
export { type Days, periodOf } from './duties/periods.ts';
export { remindOfArrears } from './duties/remind-of-arrears.ts';
export { acceptRows } from './intake/accept-rows.ts';
export { type DeliverParts, owedBy } from './intake/deliver.ts';
export { firstDeliveredAt, lastDeliveredOn } from './intake/last-delivered-on.ts';
export { getReceipt, listReceipts, type Receipt } from './intake/receipt.ts';
export { type RowReason, rowRemedies } from './intake/row-errors.ts';
export { feedbackNativeRoutes } from './native/routes.ts';
export { type FeedbackOutcome, feedbackOutcomes } from './outcomes.ts';
export type { FeedbackPortalParts } from './portal/request-parts.ts';
export { feedbackPortalRoutes } from './portal/routes.ts';
export { type PushReason, pushRemedies } from './push-errors.ts';
export { forgetValues } from './retention/forget-values.ts';
export { type FeedbackParts, feedbackRoutes } from './routes.ts';
