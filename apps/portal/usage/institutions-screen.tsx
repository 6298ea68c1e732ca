import { useSuspenseQuery } from '@tanstack/react-query';
import { ChoiceFilter } from '../lists/filter-bar.tsx';
import { ROWS } from '../lists/next-after.ts';
import { Pages } from '../lists/pages.tsx';
import { PAGE, useFilters } from '../lists/use-filters.ts';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { BoardFilters } from './board-filters.tsx';
import { InstitutionTable } from './institution-table.tsx';
import { boardOf, institutionUseQuery, type Order } from './queries.ts';

const words = bilingual(
  {
    title: 'Pemakaian per lembaga',
    lead: 'Kuota dihitung pada hari kuota itu dipakai. Buka satu lembaga untuk melihat hari, petugas, dan penambahan kuotanya.',
    order: 'Urutan',
    byHits: 'Terbanyak memakai kuota',
    byNotFound: 'Terbanyak tidak ditemukan',
    byName: 'Nama',
    count: (count: number) => `${count} lembaga`,
    none: 'Tidak ada lembaga',
    noneText: 'Tidak ada lembaga dengan saringan ini. Hapus salah satu saringan.',
  },
  {
    title: 'Usage by institution',
    lead: 'Quota counts on the days on which it was used. Open an institution to see its days, officers and uplifts.',
    order: 'Order',
    byHits: 'Most quota used',
    byNotFound: 'Most not found',
    byName: 'Name',
    count: (count: number) => `${count} institutions`,
    none: 'No institutions',
    noneText: 'No institution is left by these filters. Take one of them away.',
  },
);

/** All institutions of a region with their use and quota, in an order that the reader chooses. */
export function Screen() {
  const said = useWords(words);
  const [filters] = useFilters();
  const { urut, [PAGE]: page = '1' } = filters;
  const sort: Order = urut === 'notFoundRate' || urut === 'name' ? urut : 'hits';
  const { data } = useSuspenseQuery(institutionUseQuery(boardOf(filters), { sort, page }));
  const orders = [
    ['notFoundRate', said.byNotFound],
    ['name', said.byName],
  ] as const;
  return (
    <>
      <PageHead title={said.title}>{said.lead}</PageHead>
      <BoardFilters>
        <ChoiceFilter name="urut" label={said.order} none={said.byHits} choices={orders} />
      </BoardFilters>
      {data.institutions.length === 0 ? (
        <Empty title={said.none}>{said.noneText}</Empty>
      ) : (
        <Sheet title={said.count(data.total)}>
          <InstitutionTable caption={said.title} institutions={data.institutions} />
        </Sheet>
      )}
      <Pages total={data.total} size={ROWS} />
    </>
  );
}
