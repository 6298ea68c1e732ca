import { useSuspenseQuery } from '@tanstack/react-query';
import { elementsQuery } from '../api/queries.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { Share } from '../pieces/share.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { type Board, elementUseQuery } from './queries.ts';

const words = bilingual(
  {
    title: 'Elemen yang dibandingkan',
    note: 'Yang paling sering tidak sesuai di atas. Banyak yang tidak sesuai lebih sering berarti salah tulis daripada curang.',
    element: 'Elemen',
    matched: 'Sesuai',
    mismatched: 'Tidak sesuai',
    rate: 'Bagian tidak sesuai',
    none: 'Belum ada elemen yang dibandingkan pada masa ini.',
  },
  {
    title: 'Elements compared',
    note: 'Those that mismatch most at the top. Many mismatches more often mean slips than fraud.',
    element: 'Element',
    matched: 'Match',
    mismatched: 'No match',
    rate: 'Share of mismatches',
    none: 'No elements were compared in this period.',
  },
);

/** How elements compared. */
export function ElementUseSheet({ board }: { readonly board: Board }) {
  const said = useWords(words);
  const spoken = useStore(language);
  const { data: known } = useSuspenseQuery(elementsQuery);
  const { data: elements } = useSuspenseQuery(elementUseQuery(board));
  const labels = new Map(known.elements.map(({ name, label }) => [name, label[spoken]]));
  return (
    <Sheet title={said.title} note={said.note}>
      {elements.length === 0 ? (
        <p className="hint">{said.none}</p>
      ) : (
        <DataTable
          caption={said.title}
          rows={elements}
          keyOf={({ element }) => element}
          columns={[
            { name: said.element, cell: ({ element }) => labels.get(element) ?? element },
            { name: said.matched, cell: ({ matched }) => formatNumber(matched, spoken), number: true },
            { name: said.mismatched, cell: ({ mismatched }) => formatNumber(mismatched, spoken), number: true },
            { name: said.rate, cell: ({ mismatchRate }) => <Share share={mismatchRate} sign="due" />, number: true },
          ]}
        />
      )}
    </Sheet>
  );
}
