import { useSuspenseQuery } from '@tanstack/react-query';
import { FilterBar, TextFilter } from '../lists/filter-bar.tsx';
import { Pages } from '../lists/pages.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { OfficePage } from './office-page.tsx';
import { officeWords } from './office-words.ts';
import { officesQuery } from './offices.ts';
import type { Office } from './queries.ts';
import '../pieces/sheet.css';

const PAGE_SIZE = 50;

/** The offices of a region; whoever sees one alone comes to that one at once. */
export function Screen() {
  const { data: offices } = useSuspenseQuery(officesQuery);
  const [only, second] = offices;
  if (only !== undefined && second === undefined) return <OfficePage officeCode={only.officeCode} />;
  return <OfficeList offices={offices} />;
}

function OfficeList({ offices }: { readonly offices: readonly Office[] }) {
  const said = useWords(officeWords);
  const spoken = useStore(language);
  const [{ cari = '', halaman = '1' }] = useFilters();
  const found = offices.filter(({ name }) => name.toLowerCase().includes(cari.toLowerCase()));
  const from = (Number(halaman) - 1) * PAGE_SIZE;
  return (
    <>
      <PageHead title={said.title}>{said.lead(formatNumber(offices.length, spoken))}</PageHead>
      <FilterBar>
        <TextFilter name="cari" label={said.search} />
      </FilterBar>
      {found.length === 0 ? (
        <Empty title={said.noneFound} step={<PlaceLink place="offices">{said.all}</PlaceLink>}>
          {said.noneFoundText}
        </Empty>
      ) : (
        <OfficeTable offices={found.slice(from, from + PAGE_SIZE)} />
      )}
      <Pages total={found.length} size={PAGE_SIZE} />
    </>
  );
}

function OfficeTable({ offices }: { readonly offices: readonly Office[] }) {
  const said = useWords(officeWords);
  return (
    <div className="sheet sheet--table">
      <DataTable
        caption={said.title}
        rows={offices}
        keyOf={({ officeCode }) => officeCode}
        columns={[
          {
            name: said.name,
            cell: ({ officeCode, name }) => (
              <PlaceLink place="office" of={{ office: officeCode }}>
                {name}
              </PlaceLink>
            ),
          },
          { name: said.zone, cell: ({ timeZone }) => timeZone },
          {
            name: said.letterhead,
            cell: ({ government, address, contact }) =>
              [government, address, contact].includes('') ? (
                <StateTag sign="due">{said.lacking}</StateTag>
              ) : (
                <StateTag sign="ok">{said.complete}</StateTag>
              ),
          },
        ]}
      />
    </div>
  );
}
