export { atTheGate, type GateScene } from './at-the-gate.ts';
export { changeRight, grantRight, lift, type RightTerms, restrict } from './by-hand.ts';
export { handIn, listForm, openBulk, type Upload } from './call-bulk.ts';
export {
  callNative,
  type NativeAnswer,
  type NativeCall,
  ordinaryQuestion,
  requestToken,
  type TokenCall,
  tokenOf,
} from './call-native.ts';
export { callWire, ordinaryFields, type WireAnswer, type WireCall } from './call-wire.ts';
export { type GrantedAccess, grantAccess, ordinaryPeer, type Wishes } from './grant-access.ts';
export { type Asking, makeQuestion } from './make-question.ts';
export {
  type AssertionChange,
  type ClientPair,
  type ClientWishes,
  makePair,
  type NativeClient,
  registerNative,
  signAssertion,
} from './native-client.ts';
export { type Authority, aMonday, MASTER_KEY, officeIn, openAuthority } from './open-authority.ts';
export { enterPersonas, type Gate, openGate, TEST_URL } from './open-gate.ts';
export { sealGate } from './seal-gate.ts';
export { takings } from './take-out-of-force.ts';
