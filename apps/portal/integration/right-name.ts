import { methodWords } from '../agreements/right-words.ts';
import type { Answer } from '../api/queries.ts';
import { purposeWords } from '../verification/verify-words.ts';
import { useWords } from '../words/language.ts';

/** A right, by what people tell it apart. */
export type NamedRight = Pick<Answer<'listNetworks'>['rights'][number], 'method' | 'purpose' | 'agreement'>;

/** What a right is called among all of an institution: by method and purpose, and by its agreement. */
export function useRightName(): (right: NamedRight) => string {
  const name = useShortRightName();
  return (right) => `${name(right)} · ${right.agreement}`;
}

/** The same without the agreement, where that stands beside. */
export function useShortRightName(): (right: Omit<NamedRight, 'agreement'>) => string {
  const methods = useWords(methodWords);
  const purposes = useWords(purposeWords);
  return ({ method, purpose }) => `${methods[method]}, ${purposes[purpose].toLowerCase()}`;
}
