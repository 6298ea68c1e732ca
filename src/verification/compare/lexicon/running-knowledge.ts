import { committedKnowledge, type Knowledge } from '../compare-element.ts';
import { registerLexicon } from '../words/lexicon.ts';
import { countWords } from './count-words.ts';

/** What a running gate knows: the committed lists until the register has been counted, then its words beside them. */
export interface RunningKnowledge {
  /** What to compare with now. Hand it to `compareElement` at each call; it changes when a count is done. */
  current(): Knowledge;
  /** Counts the register's names anew; answers how many words it holds. What was known stays until then. */
  refresh(): Promise<number>;
}

/** The knowledge of a gate whose register has these names; `names` is opened anew at every refresh. */
export function runningKnowledge(names: () => AsyncIterable<string>): RunningKnowledge {
  let known = committedKnowledge;
  return {
    current: () => known,
    async refresh() {
      const counted = await countWords(names());
      known = { lexicon: registerLexicon(counted), gazetteer: committedKnowledge.gazetteer };
      return counted.length;
    },
  };
}
