import { PaperLink } from '../pieces/paper-link.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { evaluationWords } from './evaluation-words.ts';
import type { Evaluation } from './queries.ts';

/** What is printed of an evaluation: attendance list and summary. Minutes and invitations are with each dossier. */
export function EvaluationPapers({ evaluation: { evaluationId, attendance } }: { readonly evaluation: Evaluation }) {
  const said = useWords(evaluationWords);
  const path = `/portal/v1/evaluations/${evaluationId}`;
  const papers = [
    ['prints/attendance-blank', said.attendanceBlank],
    ...(attendance.length > 0 ? [['prints/attendance', said.attendanceFilled] as const] : []),
    ['summary.pdf', said.summary],
    ['summary.xlsx', said.workbook],
  ] as const;
  return (
    <Sheet title={said.papers}>
      <ul className="papers">
        {papers.map(([paper, name]) => (
          <li key={paper}>
            <PaperLink href={`${path}/${paper}`}>{name}</PaperLink>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
