import { methodWords } from '../agreements/right-words.ts';
import { purposeWords } from '../verification/verify-words.ts';
import { useWords } from '../words/language.ts';
import type { Overview } from './queries.ts';

/** What a right is called: by its method and purpose. */
export function useNameOfRight(): (right: Pick<Overview['rights'][number], 'method' | 'purpose'>) => string {
  const methods = useWords(methodWords);
  const purposes = useWords(purposeWords);
  return ({ method, purpose }) => `${methods[method]}, ${purposes[purpose].toLowerCase()}`;
}
