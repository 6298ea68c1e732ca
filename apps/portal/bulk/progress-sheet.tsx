import { Meter } from '../pieces/meter.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { restWords } from './bulk-words.ts';
import { CancelDialog } from './end-dialogs.tsx';
import { jobWords } from './job-words.ts';
import { MoveForm } from './move-form.tsx';
import { type Job, type JobPlace, moveJob } from './queries.ts';
import { percentOf } from './tell-aloud.ts';

interface ProgressSheetProps {
  readonly job: Job;
  readonly at: JobPlace;
  /** False once the page has stopped looking. */
  readonly isWatched: boolean;
}

/** How far a list is, why it rests where it does, and what may be done about it. */
export function ProgressSheet({ job: { asked, rows, pause }, at, isWatched }: ProgressSheetProps) {
  const said = useWords(jobWords);
  const rests = useWords(restWords);
  const spoken = useStore(language);
  const move = pause?.reason === 'by_client' ? 'resume' : 'pause';
  return (
    <Sheet title={said.progress} note={pause ? rests[pause.reason] : said.mayLeave}>
      <p className="bulk__percent">
        <b>{said.percent(percentOf(asked, rows))}</b>{' '}
        {said.progressOf(formatNumber(asked, spoken), formatNumber(rows, spoken))}
      </p>
      <Meter share={rows === 0 ? 0 : asked / rows} sign={pause ? 'due' : 'plain'} />
      {!isWatched && <p className="hint">{said.notLooking}</p>}
      <div className="bulk__acts">
        <MoveForm send={said[move]} move={() => moveJob(at, move)} beside={<CancelDialog at={at} />} />
      </div>
    </Sheet>
  );
}
