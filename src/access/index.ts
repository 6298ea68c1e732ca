export { type ChangeableTerms, changeRight, changeRightStatus, revokeRightsUnder } from './change-right.ts';
export { getRight, listRights } from './find-rights.ts';
export { grantRight, type RightTerms } from './grant-right.ts';
export { type AccessMethod, accessMethods, type Purpose, purposes, type Right, rightStatuses } from './model.ts';
export { NetworkSet } from './networks.ts';
export { type Caller, coversRegion, type Denial, type Denied, denials, type Permit, permit } from './permit.ts';
export { setAlias } from './set-alias.ts';
export { AccessBook, type AccessSnapshot, type LiveRight, toLive } from './snapshot.ts';
