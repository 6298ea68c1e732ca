export { FirstLoginView, officerAccountRoutes, sendFirstLogin } from './accounts/routes.ts';
export { type Act, acts, type Reach } from './acts.ts';
export {
  type ChangedTerms,
  changeRightIn,
  changeRightStatus,
  revokeRightIn,
  revokeRightsUnder,
} from './change-right.ts';
export { checkTerms, type Terms } from './check-terms.ts';
export { activateConnection } from './connections/activate-connection.ts';
export { checkConnection } from './connections/check-connection.ts';
export type { DeclaredConnection } from './connections/check-declared.ts';
export { declareConnection } from './connections/declare-connection.ts';
export { endConnection } from './connections/end-connection.ts';
export { getConnection, listConnections } from './connections/find-connections.ts';
export { listUnchecked, type UncheckedConnection } from './connections/list-unchecked.ts';
export {
  type Connection,
  type ConnectionKind,
  type ConnectionPolicy,
  connectionKinds,
  connectionStates,
  type Paper,
} from './connections/model.ts';
export { nameConnection } from './connections/name-connection.ts';
export { connectionRoutes } from './connections/routes.ts';
export { getRight, listRights, lockRightsUnder, rightsUnder } from './find-rights.ts';
export { grantRightIn, usualTerms } from './grant-right.ts';
export {
  actsOf,
  covers,
  demand,
  may,
  nothingHere,
  ownPlace,
  type Place,
  PUSAT,
  regionOf,
  unknownAsForeign,
} from './may.ts';
export {
  type AccessMethod,
  accessMethods,
  type Purpose,
  purposes,
  type Right,
  rightStatuses,
  type Uplift,
} from './model.ts';
export { NetworkSet } from './networks.ts';
export { peopleRoutes } from './people/people-routes.ts';
export { type Caller, coversRegion, type Denial, type Denied, denials, type Permit, permit } from './permit.ts';
export { quotaOn } from './quota-on.ts';
export { closedBy, cutOn, type Restriction, type RestrictionKind, restrictionKinds } from './restrictions/model.ts';
export { liftRestrictionsIn, type NewRestriction, restrictIn } from './restrictions/restrict.ts';
export {
  day,
  dayOrNull,
  line,
  oneOf,
  pageOf,
  paging,
  route,
  strict,
  textOrNull,
  uuid,
  uuidOrNull,
  words,
} from './route-words.ts';
export { setAlias } from './set-alias.ts';
export { settingsRoutes } from './settings-routes.ts';
export { AccessBook, type AccessSnapshot, type LiveRight, toLive } from './snapshot.ts';
