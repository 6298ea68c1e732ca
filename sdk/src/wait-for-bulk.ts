import { setTimeout as sleep } from 'node:timers/promises';
import type { BulkJob, WaitOptions } from './bulk.ts';
import { GapuraUnreachable } from './failure.ts';

/** Milliseconds between two looks at a job that runs. */
const EVERY_MS = 1_000;
/** A job that rests does so for minutes or until tomorrow. */
const RESTING_TIMES = 5;
/** Milliseconds for which a gate may be away, as it is while it is started anew. */
const AWAY_MS = 600_000;

/**
 * Looks at a job again and again until it changes no more by itself: checked, refused, done, cancelled, or paused until
 * somebody acts. An outage is waited out, within reason.
 */
export async function waitForBulk(
  look: (signal: AbortSignal | undefined) => Promise<BulkJob>,
  { onProgress, signal, everyMs = EVERY_MS }: WaitOptions,
): Promise<BulkJob> {
  let heardAt = performance.now();
  for (;;) {
    const job = await look(signal).catch((error: unknown) => {
      const isOutage = error instanceof GapuraUnreachable && error.code !== 'issuer_differs';
      if (!isOutage || performance.now() - heardAt > AWAY_MS) throw error;
      return undefined;
    });
    if (job) {
      heardAt = performance.now();
      onProgress?.(job);
      if (isSettled(job)) return job;
    }
    await pause(everyMs * (job?.state === 'paused' ? RESTING_TIMES : 1), signal);
  }
}

/** True for a job that changes no more by itself. */
function isSettled({ state, pause: rest }: BulkJob): boolean {
  if (state === 'paused') return !rest?.goesOnByItself;
  return state !== 'receiving' && state !== 'running';
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } finally {
    signal?.throwIfAborted();
  }
}
