import { type BulkJob, type Progress, restReasons } from '../../bulk/index.ts';
import type { BulkJobView } from './bulk-schemas.ts';
import { noticesOf } from './notices.ts';

/** A job as its client sees it. */
export function viewJob(job: BulkJob, progress: Progress): BulkJobView {
  // Rows without values have a NIK that can be read.
  const { row_without_values: _bare, ...damages } = job.damages;
  const damaged = Object.values(damages).reduce((sum, count) => sum + count, 0);
  return {
    id: job.jobId,
    state: job.reason ? 'paused' : job.state,
    pause: job.reason
      ? { reason: job.reason, goesOnByItself: job.state === 'running', messages: restReasons[job.reason] }
      : null,
    purpose: job.purpose as BulkJobView['purpose'],
    officer: job.officer ?? null,
    caseRef: job.caseRef ?? null,
    file: {
      format: job.format,
      delimiter: job.delimiter,
      encoding: job.encoding,
      columns: job.header.map((name, i) => ({ name, element: job.columns[i] || null })),
    },
    notices: noticesOf(job),
    ...progress,
    readable: progress.rows - damaged,
    createdAt: new Date(job.createdAt).toISOString(),
    startedAt: timeOf(job.startedAt),
    endedAt: timeOf(job.endedAt),
  };
}

function timeOf(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}
