import type { PortalRight } from '../api/queries.ts';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { purposeWords, verifyWords } from './verify-words.ts';

/** Tells rights apart for people: by purpose and last day. */
export function useRightName(): (right: PortalRight) => string {
  const purposes = useWords(purposeWords);
  const said = useWords(verifyWords);
  const spoken = useStore(language);
  return ({ purpose, validUntil }) => `${purposes[purpose]} · ${said.until(formatDay(validUntil, spoken))}`;
}
