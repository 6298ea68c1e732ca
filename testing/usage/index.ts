export { enterPattern } from './enter-pattern.ts';
export { enterUse, foldAll } from './enter-use.ts';
export { type Drawn, drawn, writeDrawn } from './random-history.ts';
