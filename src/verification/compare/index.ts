export { numbersOfAddress } from './address/read-address.ts';
export { committedKnowledge, compareElement, type Knowledge } from './compare-element.ts';
export { type Evaluation, evaluatePairs } from './evaluate/evaluate-pairs.ts';
export { MedianTime } from './evaluate/median-time.ts';
export { readPairs } from './evaluate/read-pairs.ts';
export { type Figures, Tally } from './evaluate/tally.ts';
export { type Explanation, explain, tellReason } from './explain/explain.ts';
export type { Step } from './explain/trace.ts';
export { countWords } from './lexicon/count-words.ts';
export { readCounts, writeCounts } from './lexicon/read-counts.ts';
export { type Likeness, type Reason, reasons } from './likeness.ts';
export { type Gazetteer, gazetteerOf } from './place/gazetteer.ts';
export { clean } from './text/clean.ts';
export {
  ESTABLISHED,
  establishedLexicon,
  establishedWords,
  frequentLexicon,
  type Lexicon,
  lexiconOf,
  registerLexicon,
} from './words/lexicon.ts';
