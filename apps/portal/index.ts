export { type Place, type PlaceName, places } from './router/places.ts';
export { fieldWords, problemWords } from './words/problems.ts';
