import { useOfficeName } from '../offices/offices.ts';
import { purposeWords } from '../verification/verify-words.ts';
import { useWords } from '../words/language.ts';
import { outcomeWords } from './outcome-words.ts';
import type { Dimension } from './queries.ts';
import { methodWords, usageWords } from './usage-words.ts';

/** What a key of a dimension is called. Methods of installed clients have no other name than their own. */
export function useKeyName(dimension: Dimension): (key: string | null) => string {
  const { unnamed } = useWords(usageWords);
  const officeName = useOfficeName();
  const known: Partial<Record<Dimension, Readonly<Record<string, string>>>> = {
    method: useWords(methodWords),
    purpose: useWords(purposeWords),
    outcome: useWords(outcomeWords),
  };
  return (key) => {
    if (key === null) return unnamed;
    return dimension === 'office' ? officeName(key) : (known[dimension]?.[key] ?? key);
  };
}
