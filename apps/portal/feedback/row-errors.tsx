import { DataTable } from '../pieces/data-table.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { reasonWords } from './feedback-words.ts';
import type { RowError } from './queries.ts';

const words = bilingual(
  {
    title: 'Baris yang ditolak',
    place: 'Letak',
    line: (line: string) => `Baris ${line}`,
    field: 'Bagian',
    reason: 'Masalah',
    remedy: 'Perbaikan',
    whole: 'Seluruh baris',
    hidden: 'Kolom lain',
  },
  {
    title: 'Rows that were refused',
    place: 'Where',
    line: (line: string) => `Row ${line}`,
    field: 'Field',
    reason: 'Problem',
    remedy: 'Remedy',
    whole: 'The whole row',
    hidden: 'Another column',
  },
);

/** What is wrong with rows of a file, by their lines as a spreadsheet counts them. No value stands in it. */
export function RowErrors({ errors }: { readonly errors: readonly RowError[] }) {
  const said = useWords(words);
  const reasons = useWords(reasonWords);
  const spoken = useStore(language);
  // A name that may hold somebody's number is told as a question mark.
  const fieldOf = (field: string) => (field === '' ? said.whole : field === '?' ? said.hidden : field);
  return (
    <DataTable
      caption={said.title}
      rows={errors}
      keyOf={({ place, field, reason }) => `${place} ${field} ${reason}`}
      columns={[
        {
          name: said.place,
          cell: ({ place }) => <span className="nowrap">{said.line(formatNumber(place, spoken))}</span>,
        },
        { name: said.field, cell: ({ field }) => fieldOf(field) },
        { name: said.reason, cell: ({ reason }) => reasons[reason] },
        { name: said.remedy, cell: ({ remedy }) => remedy[spoken] },
      ]}
    />
  );
}
