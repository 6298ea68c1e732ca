import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import type { Report } from './queries.ts';
import { reportWords } from './report-words.ts';
import './reports.css';

/** What the institution has said of its report, or that it is waited for. */
export function RemarksSheet({ report: { submittedOn, remarks } }: { readonly report: Report }) {
  const said = useWords(reportWords);
  return (
    <Sheet title={said.remarks}>
      {submittedOn === null ? (
        <p className="hint">{said.waits}</p>
      ) : (
        <p className="remarks-said">{remarks || said.noRemarks}</p>
      )}
    </Sheet>
  );
}
