import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';
import type { Choice } from '../forms/select-field.tsx';
import { ChoiceFilter, FilterBar, TextFilter } from '../lists/filter-bar.tsx';
import { OfficeFilter } from '../offices/office-filter.tsx';
import { useWords } from '../words/language.ts';
import { stateWords } from './agreement-words.ts';
import { ALL } from './list-filter.ts';
import { listWords } from './list-words.ts';

/** By what the list is narrowed; an institution has few agreements, and its own office. */
export function ListFilters() {
  const said = useWords(listWords);
  const states = useWords(stateWords);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const atOffice = session?.workplace?.kind === 'office';
  return (
    <FilterBar>
      {atOffice && <TextFilter name="cari" label={said.text} />}
      <ChoiceFilter
        name="keadaan"
        label={said.state}
        none={said.current}
        choices={[...(Object.entries(states) as Choice[]), [ALL, said.everyState]]}
      />
      {atOffice && <OfficeFilter />}
    </FilterBar>
  );
}
