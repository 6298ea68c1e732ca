import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import type { Search } from '../router/places.ts';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { InstitutionTable } from './institution-table.tsx';
import { type Board, institutionUseQuery } from './queries.ts';

const words = bilingual(
  { title: 'Lembaga tersibuk', all: (count: number) => `Semua ${count} lembaga` },
  { title: 'The busiest institutions', all: (count: number) => `All ${count} institutions` },
);

/** The few institutions that use most, and the way to all of them. */
export function BusiestInstitutions({ board }: { readonly board: Board }) {
  const said = useWords(words);
  const search: Search = useSearch({ strict: false });
  const { data } = useSuspenseQuery(institutionUseQuery(board, { sort: 'hits', limit: '7' }));
  const all = (
    <PlaceLink place="usageByInstitution" search={search as never}>
      {said.all(data.total)}
    </PlaceLink>
  );
  return (
    <Sheet title={said.title} note={data.total > data.institutions.length && all}>
      <InstitutionTable caption={said.title} institutions={data.institutions} />
    </Sheet>
  );
}
