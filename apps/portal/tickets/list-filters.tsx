import { ChoiceFilter, FilterBar, TextFilter } from '../lists/filter-bar.tsx';
import { OfficeFilter } from '../offices/office-filter.tsx';
import { useWords } from '../words/language.ts';
import { listWords } from './list-words.ts';
import { ANY_STATE, type ListedTicket } from './queries.ts';
import { readReference } from './read-reference.ts';
import { stateWords } from './ticket-words.ts';

/** Days since a ticket was opened that a list is narrowed to. */
const AGES = [1, 3, 7, 30];

interface ListFiltersProps {
  readonly tickets: readonly ListedTicket[];
  readonly isOffice: boolean;
}

/** What tickets are narrowed by. Institutions are those of the tickets that are seen: an office may have thousands. */
export function ListFilters({ tickets, isOffice }: ListFiltersProps) {
  const said = useWords(listWords);
  const { opened, ...others } = useWords(stateWords);
  const states = Object.entries(isOffice ? { ...others, [ANY_STATE]: said.any } : { opened, ...others });
  const institutions = new Map(tickets.map(({ institutionId, institution }) => [institutionId, institution]));
  const byName = [...institutions].toSorted(([, a], [, b]) => a.localeCompare(b));
  return (
    <FilterBar>
      <ChoiceFilter name="keadaan" label={said.state} none={isOffice ? opened : said.any} choices={states} />
      {isOffice && <OfficeFilter />}
      {isOffice && byName.length > 0 && <ChoiceFilter name="lembaga" label={said.institution} choices={byName} />}
      <ChoiceFilter name="umur" label={said.age} choices={AGES.map((days) => [`${days}`, said.atLeast(days)])} />
      <TextFilter name="nomor" label={said.number} read={readReference} />
    </FilterBar>
  );
}
