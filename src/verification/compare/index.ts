export { committedKnowledge, compareElement, type Knowledge } from './compare-element.ts';
export { type Likeness, type Reason, reasons } from './likeness.ts';
export { committedGazetteer, type Gazetteer, gazetteerOf } from './place/gazetteer.ts';
export { ESTABLISHED, frequentLexicon, type Lexicon, lexiconOf } from './words/lexicon.ts';
