export { checkProof, type ProofParts } from './log/check-proof.ts';
export type { TreeHead } from './log/consistency.ts';
export type { ShownRecord } from './log/record.ts';
export type { ReadTile } from './log/tiles.ts';
export { figureWords } from './reports/figure-words.ts';
export type { Place } from './router/place.ts';
export { type PlaceName, placeAbove, placeOf, places } from './router/places.ts';
export { outcomeWords } from './usage/outcome-words.ts';
export { fieldWords, problemWords } from './words/problems.ts';
