import { useStore } from '../store.ts';
import { formatShortDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { feedbackWords } from './feedback-words.ts';

/** Says from when until when something is. */
export function useDays(): (days: { readonly from: string; readonly until: string }) => string {
  const said = useWords(feedbackWords);
  const spoken = useStore(language);
  return ({ from, until }) => said.days(formatShortDay(from, spoken), formatShortDay(until, spoken));
}
