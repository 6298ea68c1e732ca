export { askWitness } from './ask-witness.ts';
export { parseWitness, type Witness } from './witness.ts';
