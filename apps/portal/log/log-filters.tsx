import { useQuery } from '@tanstack/react-query';
import { institutionQuery } from '../institutions/queries.ts';
import { ChoiceFilter, DayFilter, FilterBar, TextFilter } from '../lists/filter-bar.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { useWords } from '../words/language.ts';
import { kindWords } from './act-words.ts';
import { logWords } from './log-words.ts';
import type { Kind, ListedRecord } from './queries.ts';
import { readNumber } from './read-number.ts';
import { useMethodName, useOutcomes } from './use-act-name.ts';

interface LogFiltersProps {
  readonly records: readonly ListedRecord[];
}

/**
 * What records are narrowed by, never by a person. Institutions and methods are those of the records that are seen: an
 * office may have thousands, and each its own names.
 */
export function LogFilters({ records }: LogFiltersProps) {
  const said = useWords(logWords);
  const kinds = useWords(kindWords);
  const outcomes = useOutcomes();
  const [{ jenis }] = useFilters();
  const kind = jenis !== undefined && jenis in kinds ? (jenis as Kind) : undefined;
  return (
    <FilterBar>
      <DayFilter name="dari" label={said.from} />
      <DayFilter name="sampai" label={said.to} />
      <InstitutionFilter records={records} />
      <ChoiceFilter name="jenis" label={said.kind} choices={Object.entries(kinds)} />
      <MethodFilter records={records} />
      <ChoiceFilter name="hasil" label={said.outcome} choices={byName(Object.entries(outcomes(kind)))} />
      <TextFilter name="nomor" label={said.number} read={readNumber} />
    </FilterBar>
  );
}

function InstitutionFilter({ records }: LogFiltersProps) {
  const said = useWords(logWords);
  const [{ lembaga = '' }] = useFilters();
  const seen = new Map(records.flatMap(({ institution: one }) => (one ? [[one.institutionId, one.name]] : [])));
  const isMissing = lembaga !== '' && !seen.has(lembaga);
  const { data: chosen } = useQuery({ ...institutionQuery(lembaga), enabled: isMissing });
  if (isMissing) seen.set(lembaga, chosen?.name ?? '…');
  return seen.size > 0 && <ChoiceFilter name="lembaga" label={said.institution} choices={byName([...seen])} />;
}

function MethodFilter({ records }: LogFiltersProps) {
  const said = useWords(logWords);
  const nameOf = useMethodName();
  const [{ metode }] = useFilters();
  const methods = new Set([...records.map(({ method }) => method), metode].filter((method) => method != null));
  const choices = [...methods].map((method) => [method, nameOf(method)] as const);
  return choices.length > 0 && <ChoiceFilter name="metode" label={said.method} choices={byName(choices)} />;
}

function byName<Choice extends readonly [string, string]>(choices: readonly Choice[]): Choice[] {
  return choices.toSorted(([, a], [, b]) => a.localeCompare(b));
}
