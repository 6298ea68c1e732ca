import { useSuspenseQuery } from '@tanstack/react-query';
import { FilterBar } from '../lists/filter-bar.tsx';
import { given } from '../lists/given.ts';
import { ROWS } from '../lists/next-after.ts';
import { Pages } from '../lists/pages.tsx';
import { PAGE, useFilters } from '../lists/use-filters.ts';
import { OfficeFilter } from '../offices/office-filter.tsx';
import { DataTable } from '../pieces/data-table.tsx';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatNumber, formatShortDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { boardWords } from './board-words.ts';
import { type Arrears, arrearsQuery } from './queries.ts';
import '../pieces/sheet.css';

/** All institutions in arrears with data balikan. */
export function Screen() {
  const said = useWords(boardWords);
  const [{ kantor, [PAGE]: page }] = useFilters();
  const { data } = useSuspenseQuery(arrearsQuery(given({ office: kantor, page })));
  return (
    <>
      <PageHead title={said.arrearsTitle}>{said.arrearsLead}</PageHead>
      <FilterBar>
        <OfficeFilter />
      </FilterBar>
      {data.institutions.length === 0 ? (
        <Empty title={said.noArrearsTitle}>{said.noArrearsText}</Empty>
      ) : (
        <div className="sheet sheet--table">
          <ArrearsTable institutions={data.institutions} />
        </div>
      )}
      <Pages total={data.total} size={ROWS} />
    </>
  );
}

function ArrearsTable({ institutions }: { readonly institutions: readonly Arrears[] }) {
  const said = useWords(boardWords);
  const spoken = useStore(language);
  return (
    <DataTable
      caption={said.arrearsTitle}
      rows={institutions}
      keyOf={({ institutionId }) => institutionId}
      columns={[
        {
          name: said.institution,
          cell: ({ institutionId, institution }) => (
            <PlaceLink place="institutionCoverage" of={{ institution: institutionId }}>
              {institution}
            </PlaceLink>
          ),
        },
        { name: said.kinds, cell: ({ kinds }) => kinds.map(({ kind }) => kind).join(', ') },
        { name: said.owedSince, cell: ({ since }) => formatShortDay(since, spoken) },
        { name: said.owedPeriods, cell: ({ periods }) => formatNumber(periods, spoken), number: true },
      ]}
    />
  );
}
