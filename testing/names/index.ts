export { addressPairs } from './address-pairs.ts';
export { type Draw, drawFrom } from './draw.ts';
export { codePairs, datePairs } from './exact-pairs.ts';
export { jaroWinkler } from './jaro-winkler.ts';
export {
  comparatorOf,
  jaroWinklerMeasure,
  type Measure,
  type Measured,
  measure,
  tokenSetMeasure,
} from './measure.ts';
export { namePairs } from './name-pairs.ts';
export type { LabelledPair } from './pair.ts';
export { placePairs } from './place-pairs.ts';
export { registerCounts } from './register-lexicon.ts';
export { tokenSetRatio } from './token-set-ratio.ts';
