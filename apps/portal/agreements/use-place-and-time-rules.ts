import { readNetworks } from '../connections/read-networks.ts';
import { readMinute } from '../time/minutes.ts';
import { useWords } from '../words/language.ts';
import { actWords } from './acts/act-words.ts';

/** Rules of the fields that say from where and when a right is used. */
export function usePlaceAndTimeRules() {
  const said = useWords(actWords);
  return {
    networks: { validate: (text: string) => readNetworks(text) !== undefined || said.badNetworks },
    weekdays: { validate: (days: readonly string[]) => days.length > 0 || said.needWeekday },
    hour: { validate: (text: string) => readMinute(text) !== undefined || said.badHour },
  } as const;
}
