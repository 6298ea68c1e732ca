import { PageHead } from '../pieces/page-head.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { useTellInstant } from '../time/tell-instant.ts';
import { purposeWords } from '../verification/verify-words.ts';
import { language, useWords } from '../words/language.ts';
import { stateSigns, stateWords } from './bulk-words.ts';
import { DryRunSheet } from './dry-run-sheet.tsx';
import { JobSteps } from './job-steps.tsx';
import { jobWords } from './job-words.ts';
import { ProgressSheet } from './progress-sheet.tsx';
import type { Job, JobPlace } from './queries.ts';
import { ReadingSheet, RefusedSheet } from './reading-sheets.tsx';
import { ResultsSheet } from './results-sheet.tsx';
import { RowsSheet } from './rows-sheet.tsx';
import { stepOf } from './step-of.ts';
import { tellAloud } from './tell-aloud.ts';
import { useJob, useJobPlace } from './use-job.ts';
import { UsedColumns } from './used-columns.tsx';
import './bulk.css';

/** One list: what it would cost, how far it is, and what was answered. */
export function Screen() {
  const at = useJobPlace();
  const { job, isWatched } = useJob(at);
  const said = useWords(jobWords);
  const states = useWords(stateWords);
  const purposes = useWords(purposeWords);
  const spoken = useStore(language);
  const tell = useTellInstant();
  const step = stepOf(job);
  return (
    <>
      <PageHead
        title={said.title(tell(job.createdAt))}
        beside={<StateTag sign={stateSigns[job.state]}>{states[job.state]}</StateTag>}
      >
        {said.lead(purposes[job.purpose].toLowerCase())} {job.rows > 0 && said.leadRows(formatNumber(job.rows, spoken))}{' '}
        {job.caseRef && said.leadCase(job.caseRef)}
      </PageHead>
      <p className="hidden-text" role="status">
        {tellAloud(job, said)}
      </p>
      {step && <JobSteps now={step} />}
      <div className="sheets">
        <NowSheet job={job} at={at} isWatched={isWatched} />
        {job.asked > 0 && <ResultsSheet job={job} at={at} />}
        {job.asked > 0 && job.state !== 'running' && <RowsSheet job={job} at={at} />}
        <UsedColumns job={job} />
      </div>
    </>
  );
}

interface NowSheetProps {
  readonly job: Job;
  readonly at: JobPlace;
  readonly isWatched: boolean;
}

/** What is to be done about a list, or waited for. */
function NowSheet({ job, at, isWatched }: NowSheetProps) {
  switch (job.state) {
    case 'receiving':
      return <ReadingSheet at={at} />;
    case 'refused':
      return <RefusedSheet job={job} at={at} />;
    case 'checked':
      return <DryRunSheet job={job} at={at} />;
    case 'running':
    case 'paused':
      return <ProgressSheet job={job} at={at} isWatched={isWatched} />;
    default:
      return null;
  }
}
