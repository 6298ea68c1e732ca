import { readNetworks } from '../../connections/read-networks.ts';
import { readDay } from '../../forms/day.ts';
import { readMinute } from '../../time/minutes.ts';
import type { Letter, Right } from '../queries.ts';

/** A letter as it is typed: all that one may change, of which most stays as it is. */
export interface LetterValues {
  number: string;
  dated: string;
  file: FileList | null;
  networks: string;
  weekdays: string[];
  opens: string;
  closes: string;
  requiresOfficer: boolean;
  requiresCase: boolean;
  valuesUntil: string;
}

/** What a letter changes of a right: the terms that are not as they were. */
export function tellChanges(right: Right, values: LetterValues): Letter['changes'] {
  const wanted: Letter['changes'] = {
    networks: readNetworks(values.networks) ?? [],
    weekdays: values.weekdays.map(Number),
    opensMinute: readMinute(values.opens) ?? 0,
    closesMinute: readMinute(values.closes) ?? 0,
    requiresOfficer: values.requiresOfficer,
    requiresCase: values.requiresCase,
    ...(right.answerMode === 'values' && { valuesUntil: readDay(values.valuesUntil) ?? null }),
  };
  const before: Letter['changes'] = right;
  const changed = Object.entries(wanted).filter(
    ([term, value]) => JSON.stringify(value) !== JSON.stringify(before[term as keyof Letter['changes']]),
  );
  return Object.fromEntries(changed);
}
