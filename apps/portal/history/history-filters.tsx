import type { Choice } from '../forms/select-field.tsx';
import { ChoiceFilter, DayFilter, FilterBar, TextFilter } from '../lists/filter-bar.tsx';
import { outcomeWords } from '../usage/outcome-words.ts';
import { useWords } from '../words/language.ts';
import { historyWords, wayWords } from './history-words.ts';

/** How a question of an operator ends in the ordinary course; what else there is stands in the list of all. */
const usual = [
  'verified',
  'not_found',
  'deceased',
  'duplicate',
  'inactive',
  'nik_withheld',
  'nik_malformed',
  'parameters_invalid',
  'quota_used_up',
  'outside_hours',
] as const;

/** By what the own questions are narrowed: never by a NIK, which no address has. */
export function HistoryFilters() {
  const said = useWords(historyWords);
  const ways = useWords(wayWords);
  const outcomes = useWords(outcomeWords);
  return (
    <FilterBar>
      <DayFilter name="dari" label={said.from} />
      <DayFilter name="sampai" label={said.to} />
      <ChoiceFilter name="hasil" label={said.outcome} choices={usual.map((outcome) => [outcome, outcomes[outcome]])} />
      <ChoiceFilter name="cara" label={said.way} choices={Object.entries(ways) as Choice[]} />
      <TextFilter name="rujukan" label={said.reference} />
    </FilterBar>
  );
}
