import { useSuspenseQuery } from '@tanstack/react-query';
import { ChoiceFilter, FilterBar } from '../lists/filter-bar.tsx';
import { GoingOn } from '../lists/going-on.tsx';
import { AFTER, useFilters } from '../lists/use-filters.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { Empty } from '../pieces/empty.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { jobWords } from './job-words.ts';
import { Line } from './line.tsx';
import { maskCell } from './mask-cell.ts';
import { type AnsweredRow, type ChosenRows, type Job, type JobPlace, rowsQuery } from './queries.ts';
import { RowAnswers } from './row-answers.tsx';

/** What was answered row by row: all of it, what does not match, or what has no answer. */
export function RowsSheet({ job, at }: { readonly job: Job; readonly at: JobPlace }) {
  const said = useWords(jobWords);
  const [{ baris, [AFTER]: after }] = useFilters();
  const chosen = baris === 'unmatched' || baris === 'failed' ? baris : undefined;
  const { data } = useSuspenseQuery(rowsQuery(at, { rows: chosen, after }));
  const choices: readonly (readonly [ChosenRows, string])[] = [
    ['unmatched', said.unmatched],
    ['failed', said.failed],
  ];
  return (
    <Sheet title={said.rowsTitle}>
      <FilterBar>
        <ChoiceFilter name="baris" label={said.which} choices={choices} />
      </FilterBar>
      {data.rows.length === 0 ? (
        <Empty title={said.noRows}>{said.noRowsText}</Empty>
      ) : (
        <RowTable rows={data.rows} nikAt={job.file.columns.findIndex(({ element }) => element === 'NIK')} />
      )}
      <GoingOn next={data.next} />
    </Sheet>
  );
}

function RowTable({ rows, nikAt }: { readonly rows: readonly AnsweredRow[]; readonly nikAt: number }) {
  const said = useWords(jobWords);
  return (
    <div className="bulk__wide">
      <DataTable
        caption={said.rowsTitle}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { name: said.line, cell: ({ line }) => <Line line={line} /> },
          // A row of which everything agrees is not kept, so there is no NIK to be shown of it.
          {
            name: said.nik,
            cell: ({ cells }) => <span className="nowrap">{maskCell(cells?.[nikAt] ?? '') || '-'}</span>,
          },
          { name: said.answer, cell: (row) => <RowAnswers row={row} /> },
        ]}
      />
    </div>
  );
}
