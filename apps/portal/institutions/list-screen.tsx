import { useSuspenseQuery } from '@tanstack/react-query';
import type { Choice } from '../forms/select-field.tsx';
import { ChoiceFilter, FilterBar, TextFilter } from '../lists/filter-bar.tsx';
import { GoingOn } from '../lists/going-on.tsx';
import { AFTER, useFilters } from '../lists/use-filters.ts';
import { OfficeFilter } from '../offices/office-filter.tsx';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { pageWords, statusWords } from './institution-words.ts';
import { ListTable } from './list-table.tsx';
import { institutionsQuery, type ListedInstitution } from './queries.ts';

/** Rows of a page. */
const PAGE = 50;

/** Institutions of the region, by name. Its pages are counted: where the list goes on is the number of the next. */
export function Screen() {
  const said = useWords(pageWords);
  const statuses = useWords(statusWords);
  const spoken = useStore(language);
  const [{ cari, kantor, bidang, status, [AFTER]: page = '1' }] = useFilters();
  const filter = {
    ...(cari && { q: cari }),
    ...(kantor && { office: kantor }),
    ...(bidang && { sector: bidang }),
    ...(status && { status: status as ListedInstitution['status'] }),
  };
  const { data } = useSuspenseQuery(institutionsQuery({ ...filter, page, limit: String(PAGE) }));
  const hasMore = Number(page) * PAGE < data.total;
  return (
    <>
      <PageHead title={said.title}>{said.lead(formatNumber(data.total, spoken))}</PageHead>
      <FilterBar>
        <TextFilter name="cari" label={said.text} />
        <TextFilter name="bidang" label={said.sector} />
        <ChoiceFilter name="status" label={said.status} choices={Object.entries(statuses) as Choice[]} />
        <OfficeFilter />
      </FilterBar>
      {data.institutions.length === 0 ? (
        <NoneFound narrowed={Object.keys(filter).length > 0} />
      ) : (
        <ListTable institutions={data.institutions} />
      )}
      <GoingOn next={hasMore ? String(Number(page) + 1) : null} />
    </>
  );
}

function NoneFound({ narrowed }: { readonly narrowed: boolean }) {
  const said = useWords(pageWords);
  if (!narrowed) return <Empty title={said.none}>{said.noneText}</Empty>;
  return (
    <Empty title={said.noneFound} step={<PlaceLink place="institutions">{said.all}</PlaceLink>}>
      {said.noneFoundText}
    </Empty>
  );
}
