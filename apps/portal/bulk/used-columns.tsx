import { useSuspenseQuery } from '@tanstack/react-query';
import { elementsQuery } from '../api/queries.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { language, useWords } from '../words/language.ts';
import { handInWords } from './hand-in-words.ts';
import { jobWords } from './job-words.ts';
import type { Job } from './queries.ts';

/** What each column of a list is checked as. */
export function UsedColumns({ job }: { readonly job: Job }) {
  const said = useWords(jobWords);
  const { unnamed } = useWords(handInWords);
  const spoken = useStore(language);
  const { data } = useSuspenseQuery(elementsQuery);
  const nameOf = (element: string) => data.elements.find(({ name }) => name === element)?.label[spoken] ?? element;
  return (
    <Sheet title={said.columns}>
      <DataTable
        caption={said.columns}
        rows={job.file.columns.map((column, at) => ({ ...column, at }))}
        keyOf={({ at }) => `${at}`}
        columns={[
          { name: said.column, cell: ({ name, at }) => name || unnamed(at + 1) },
          {
            name: said.used,
            cell: ({ element }) => (element ? nameOf(element) : <span className="muted">{said.unused}</span>),
          },
        ]}
      />
    </Sheet>
  );
}
