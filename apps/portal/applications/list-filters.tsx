import { useSuspenseQuery } from '@tanstack/react-query';
import { ChoiceFilter, FilterBar, TextFilter } from '../lists/filter-bar.tsx';
import { OfficeFilter } from '../offices/office-filter.tsx';
import { officesQuery, PUSAT } from '../offices/offices.ts';
import { useWords } from '../words/language.ts';
import { ALL } from './list-query.ts';
import { listWords } from './list-words.ts';
import { stateWords } from './state-words.ts';

/** Days in a stage that a list is narrowed to. */
const AGES = ['7', '14', '30', '90'];

/** What an office narrows its applications by. */
export function ListFilters({ office }: { readonly office: string }) {
  const said = useWords(listWords);
  const states = useWords(stateWords);
  const { data: offices } = useSuspenseQuery(officesQuery);
  const pusat = offices.find(({ officeCode }) => officeCode === PUSAT.officeCode)?.name ?? 'Ditjen Dukcapil';
  const holders = [
    [office, said.thisOffice],
    ...(office === PUSAT.officeCode ? [] : [[PUSAT.officeCode, pusat]]),
  ] as const;
  return (
    <FilterBar>
      <ChoiceFilter
        name="tahap"
        label={said.stage}
        none={said.running}
        choices={[...Object.entries(states), [ALL, said.all]]}
      />
      <ChoiceFilter
        name="pemegang"
        label={said.holder}
        choices={holders.map(([code = '', name = '']) => [code, name])}
      />
      <OfficeFilter />
      <TextFilter name="cari" label={said.search} />
      <ChoiceFilter
        name="umur"
        label={said.age}
        choices={AGES.map((age) => [age, `${said.atLeast} ${said.days(Number(age))}`])}
      />
      <ChoiceFilter name="urut" label={said.order} none={said.longest} choices={[['baru', said.newest]]} />
    </FilterBar>
  );
}
