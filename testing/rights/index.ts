export { callWire, ordinaryFields, type WireAnswer, type WireCall } from './call-wire.ts';
export { type GrantedAccess, grantAccess, ordinaryPeer, type Wishes } from './grant-access.ts';
export { type Authority, aMonday, officeIn, openAuthority } from './open-authority.ts';
export { enterPersonas, type Gate, openGate } from './open-gate.ts';
