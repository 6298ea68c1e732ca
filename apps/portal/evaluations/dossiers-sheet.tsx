import { useSuspenseQuery } from '@tanstack/react-query';
import { ChoiceFilter, FilterBar } from '../lists/filter-bar.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { attending } from './attending.ts';
import { DossierTable } from './dossier-table.tsx';
import { evaluationWords } from './evaluation-words.ts';
import { dossiersOf, dossiersQuery, type Evaluation } from './queries.ts';
import { dossierStateWords } from './state-words.ts';

/** The dossiers of all that are invited: what of each asks for attention, and what is left to be done. */
export function DossiersSheet({ evaluation }: { readonly evaluation: Evaluation }) {
  const said = useWords(evaluationWords);
  const states = useWords(dossierStateWords);
  const spoken = useStore(language);
  const [filters] = useFilters();
  const { evaluationId, institutions } = evaluation;
  const { data: all } = useSuspenseQuery(dossiersQuery(evaluationId, dossiersOf({})));
  const { data } = useSuspenseQuery(dossiersQuery(evaluationId, dossiersOf(filters)));
  const signed = all.dossiers.filter(({ state }) => state === 'signed').length;
  const counts = [institutions.length, attending(evaluation).size, signed] as const;
  const [invited, came, done] = counts.map((count) => formatNumber(count, spoken)) as [string, string, string];
  return (
    <Sheet title={said.dossiers} note={said.dossiersNote(invited, came, done)}>
      <FilterBar>
        <ChoiceFilter name="berkas" label={said.state} choices={Object.entries(states)} />
        <ChoiceFilter
          name="perhatian"
          label={said.notable}
          choices={data.sections.map(({ key, title }) => [key, title[spoken]] as const)}
        />
      </FilterBar>
      {data.dossiers.length === 0 ? (
        <p className="muted">{said.noDossiers}</p>
      ) : (
        <DossierTable list={data} evaluation={evaluation} />
      )}
    </Sheet>
  );
}
