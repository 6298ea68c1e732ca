import type { BulkJob } from '../../sdk/src/index.ts';
import type { Clock } from '../../src/kernel/index.ts';
import { progressText, restLines } from './describe-job.ts';

/** Milliseconds between two lines where they are kept, as in the log of a timer. */
const LINE_MS = 15_000;
/** Looks that the rate is taken over. */
const LOOKS = 10;

interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/**
 * Shows how far a job is: on a terminal a line that is written over, elsewhere a line now and then. Why it rests is told
 * once for each rest.
 */
export function showProgress(terminal: Terminal, clock: Pick<Clock, 'monotonic'>): (job: BulkJob) => void {
  const seen: { readonly at: number; readonly asked: number }[] = [];
  let resting: string | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = (lines: readonly string[]) => {
    const clear = terminal.isTTY ? '\r\x1b[K' : '';
    terminal.write(`${clear}${lines.join('\n')}\n`);
  };
  return (job) => {
    if (job.state !== 'running' && job.state !== 'paused' && job.state !== 'done') return;
    const now = clock.monotonic();
    seen.push({ at: now, asked: job.asked });
    if (seen.length > LOOKS) seen.shift();
    const line = progressText(job, rateOf(seen));
    const isLast = job.state === 'done';
    const rests = job.pause?.reason !== resting && job.pause !== null;
    resting = job.pause?.reason;
    if (rests) tell([line, ...restLines(job)]);
    else if (isLast) tell([line]);
    else if (terminal.isTTY) terminal.write(`\r\x1b[K${line}`);
    else if (now - toldAt >= LINE_MS && resting === undefined) tell([line]);
    else return;
    toldAt = now;
  };
}

/** Rows a second over the last looks; undefined while there is nothing to tell it from. */
function rateOf(seen: readonly { readonly at: number; readonly asked: number }[]): number | undefined {
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last || last.at - first.at < 1) return undefined;
  return ((last.asked - first.asked) * 1000) / (last.at - first.at);
}
