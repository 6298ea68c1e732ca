import { CopyButton } from '../pieces/copy-button.tsx';
import { DataTable } from '../pieces/data-table.tsx';
import { MaskedNik } from '../pieces/masked-nik.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { useTellInstant } from '../time/tell-instant.ts';
import { language, useWords } from '../words/language.ts';
import { AskedAnswer } from './asked-answer.tsx';
import { historyWords, wayWords } from './history-words.ts';
import type { Asked } from './queries.ts';
import '../pieces/sheet.css';
import './history.css';

interface HistoryTableProps {
  readonly period: { readonly from: string; readonly to: string };
  readonly asked: readonly Asked[];
}

/** The own questions, each with what was answered and the number by which it is found again. */
export function HistoryTable({ period: { from, to }, asked }: HistoryTableProps) {
  const said = useWords(historyWords);
  const ways = useWords(wayWords);
  const spoken = useStore(language);
  const tell = useTellInstant();
  const caption = said.list(formatDay(from, spoken), formatDay(to, spoken));
  return (
    <div className="sheet sheet--table">
      <p className="asked__period">{caption}</p>
      <DataTable
        caption={caption}
        rows={asked}
        keyOf={({ reference }) => reference}
        columns={[
          {
            name: said.when,
            cell: ({ at, method }) => (
              <>
                {tell(at)}
                <span className="below">{ways[method]}</span>
              </>
            ),
          },
          {
            name: said.nik,
            cell: ({ nik }) => (nik === null ? '-' : <MaskedNik nik={nik} />),
          },
          { name: said.answer, cell: (row) => <AskedAnswer asked={row} /> },
          { name: said.case, cell: ({ caseRef }) => caseRef ?? '-' },
          {
            name: said.reference,
            cell: ({ reference }) => (
              <span className="asked__reference">
                <code>{reference}</code>
                <CopyButton text={reference} label={said.copy(reference)} />
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}
