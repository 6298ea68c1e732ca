import { useSuspenseQuery } from '@tanstack/react-query';
import { ChoiceFilter, FilterBar, TextFilter } from '../../lists/filter-bar.tsx';
import { useFilters } from '../../lists/use-filters.ts';
import { Empty } from '../../pieces/empty.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { useWords } from '../../words/language.ts';
import { useOutcomeName } from '../requests/outcome.tsx';
import { CodeTable } from './code-table.tsx';
import { codeWords, doorWords } from './code-words.ts';
import { hasWords, isMetAt } from './fits.ts';
import { ParameterTable } from './parameter-table.tsx';
import { codesQuery } from './queries.ts';
import '../../pieces/sheet.css';

/** Every code that a call can end with, what it means and what to do. */
export function Screen() {
  const said = useWords(codeWords);
  const doors = useWords(doorWords);
  const nameOf = useOutcomeName();
  const [{ cari, cara }] = useFilters();
  const { data } = useSuspenseQuery(codesQuery);
  const codes = data.codes.filter((one) => {
    const { code, status, wire, title, remedy } = one;
    const texts = [code, nameOf(code), status, wire?.code, wire?.text];
    const sentences = [title, remedy].flatMap((both) => [both?.id, both?.en]);
    return isMetAt(one, cara) && hasWords([...texts, ...sentences], cari);
  });
  const parameters = data.parameters.filter(({ code, remedy }) => hasWords([code, remedy.id, remedy.en], cari));
  return (
    <>
      <PageHead title={said.title} beside={<a href="/reference">{said.reference}</a>}>
        {said.lead}
      </PageHead>
      <FilterBar>
        <TextFilter name="cari" label={said.search} />
        <ChoiceFilter name="cara" label={said.door} choices={Object.entries(doors)} />
      </FilterBar>
      {codes.length + parameters.length === 0 && <Empty title={said.none}>{said.noneText}</Empty>}
      <div className="sheets">
        {codes.length > 0 && <CodeTable codes={codes} />}
        {cara !== 'lama' && parameters.length > 0 && <ParameterTable parameters={parameters} />}
      </div>
    </>
  );
}
