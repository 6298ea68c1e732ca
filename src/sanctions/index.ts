export { type Decision, decideSanction } from './decide-sanction.ts';
export { dismissSanction } from './dismiss-sanction.ts';
export { type Evidence, type EvidenceKindName, evidenceKinds } from './evidence.ts';
export { expireWarnings } from './expire-warnings.ts';
export { getSanction } from './find-sanctions.ts';
export { type Lifting, liftSanction } from './lift-sanction.ts';
export { listProposed, type ProposedSanction } from './list-proposed.ts';
export { type ListedSanction, listSanctions, type SanctionFilter } from './list-sanctions.ts';
export {
  type Proposal,
  type Sanction,
  type SanctionKind,
  type SanctionState,
  type SeenSanction,
  sanctionKinds,
} from './model.ts';
export { sanctionRoutes } from './portal/routes.ts';
export { proposeByRule, proposeSanction } from './propose-sanction.ts';
export { settleWarning } from './settle-warning.ts';
export { wordOf } from './words.ts';
