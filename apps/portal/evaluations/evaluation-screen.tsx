import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { writeMinute } from '../time/minutes.ts';
import { language } from '../words/language.ts';
import { AttendanceSheet } from './attendance-sheet.tsx';
import { DossiersSheet } from './dossiers-sheet.tsx';
import { EvaluationHistory } from './evaluation-history.tsx';
import { EvaluationPapers } from './evaluation-papers.tsx';
import { EvaluationStateTag } from './evaluation-state.tsx';
import { EventSheet } from './event-sheet.tsx';
import { FilesSheet } from './files-sheet.tsx';
import { InviteesSheet } from './invitees-sheet.tsx';
import { NextMoves } from './next-moves.tsx';
import { useEvaluation } from './use-evaluation.ts';
import './evaluations.css';

/** One evaluation: how far it is and what comes next, the dossiers of those that are invited, who came, and its papers. */
export function Screen() {
  const spoken = useStore(language);
  const evaluation = useEvaluation();
  const { title, day, beginsMinute, endsMinute, place, state } = evaluation;
  const isPlanned = state === 'planned';
  return (
    <>
      <PageHead title={title} beside={<EvaluationStateTag state={state} />}>
        {formatDay(day, spoken)}, {writeMinute(beginsMinute)}–{writeMinute(endsMinute)}, {place}
      </PageHead>
      <div className="sheets">
        <NextMoves evaluation={evaluation} />
        {!isPlanned && <DossiersSheet evaluation={evaluation} />}
        <Columns
          beside={
            <>
              {!isPlanned && <EvaluationPapers evaluation={evaluation} />}
              {!isPlanned && <FilesSheet evaluation={evaluation} />}
              <EvaluationHistory evaluation={evaluation} />
            </>
          }
        >
          {isPlanned ? <InviteesSheet evaluation={evaluation} /> : <AttendanceSheet evaluation={evaluation} />}
          <EventSheet evaluation={evaluation} />
        </Columns>
      </div>
    </>
  );
}
