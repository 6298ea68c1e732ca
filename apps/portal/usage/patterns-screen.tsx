import { useSuspenseQuery } from '@tanstack/react-query';
import { ChoiceFilter, FilterBar } from '../lists/filter-bar.tsx';
import { GoingOn } from '../lists/going-on.tsx';
import { nextAfter } from '../lists/next-after.ts';
import { useFilters } from '../lists/use-filters.ts';
import { OfficeFilter } from '../offices/office-filter.tsx';
import { DataTable } from '../pieces/data-table.tsx';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatShortDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { PatternState } from './pattern-state.tsx';
import { patternKindWords, patternWords } from './pattern-words.ts';
import { type Pattern, type PatternKind, patternsOf, patternsQuery } from './queries.ts';
import '../pieces/sheet.css';

/** Unusual patterns of a region: those that wait to be looked at, unless one asks for others. */
export function Screen() {
  const said = useWords(patternWords);
  const kinds = useWords(patternKindWords);
  const [filters] = useFilters();
  const { data: patterns } = useSuspenseQuery(patternsQuery(patternsOf(filters)));
  const states = [
    ['closed', said.closed],
    ['semua', said.both],
  ] as const;
  return (
    <>
      <PageHead title={said.title}>{said.lead}</PageHead>
      <FilterBar>
        <ChoiceFilter name="keadaan" label={said.state} none={said.open} choices={states} />
        <ChoiceFilter name="jenis" label={said.kind} choices={Object.entries(kinds)} />
        <OfficeFilter />
      </FilterBar>
      {patterns.length === 0 ? (
        <Empty title={said.none}>{said.noneText}</Empty>
      ) : (
        <div className="sheet sheet--table">
          <PatternTable patterns={patterns} />
        </div>
      )}
      <GoingOn next={nextAfter(patterns, ({ patternId }) => patternId)} />
    </>
  );
}

function PatternTable({ patterns }: { readonly patterns: readonly Pattern[] }) {
  const said = useWords(patternWords);
  const kinds = useWords(patternKindWords);
  const spoken = useStore(language);
  return (
    <DataTable
      caption={said.title}
      rows={patterns}
      keyOf={({ patternId }) => patternId}
      columns={[
        {
          name: said.kind,
          cell: ({ patternId, kind }) => (
            <PlaceLink place="pattern" of={{ pattern: patternId }}>
              {kinds[kind as PatternKind]}
            </PlaceLink>
          ),
        },
        { name: said.why, cell: ({ explanation }) => explanation[spoken] },
        { name: said.institution, cell: ({ institution }) => institution ?? said.several },
        { name: said.day, cell: ({ day }) => <span className="nowrap">{formatShortDay(day, spoken)}</span> },
        { name: said.state, cell: ({ closedAt }) => <PatternState closedAt={closedAt} /> },
      ]}
    />
  );
}
