export type { Place } from './router/place.ts';
export { type PlaceName, placeOf, places } from './router/places.ts';
export { fieldWords, problemWords } from './words/problems.ts';
