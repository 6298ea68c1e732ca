import { PageHead } from '../pieces/page-head.tsx';
import { useWords } from '../words/language.ts';
import { AttendanceForm } from './attendance-form.tsx';
import { attendanceWords } from './attendance-words.ts';
import { useEvaluation } from './use-evaluation.ts';
import './evaluations.css';

/** Writes the whole attendance list of an evaluation. */
export function Screen() {
  const said = useWords(attendanceWords);
  const evaluation = useEvaluation();
  return (
    <>
      <PageHead title={said.title} above={evaluation.title}>
        {said.lead}
      </PageHead>
      <AttendanceForm evaluation={evaluation} />
    </>
  );
}
