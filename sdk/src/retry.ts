import { setTimeout as sleep } from 'node:timers/promises';
import { type GapuraError, isGapuraError } from './failure.ts';

/** How long a call goes on trying. */
export interface Patience {
  /** Attempts after the first. */
  readonly maxRetries: number;
  /** Milliseconds that a call may wait between its attempts, all together. */
  readonly maxWaitMs: number;
  /** False for a failure after which the call must not be sent again. */
  readonly mayRepeat?: ((error: unknown) => boolean) | undefined;
}

/** The world that waiting needs; tests bring their own. */
export interface World {
  /** Resolves after so many milliseconds, or rejects when `signal` aborts. */
  wait(milliseconds: number, signal: AbortSignal | undefined): Promise<unknown>;
  /** From 0 to below 1. */
  random(): number;
}

const theWorld: World = {
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
  random: () => Math.random(),
};

/** Milliseconds before the second attempt where nobody says how long to wait; doubled with each further one. */
const FIRST_MS = 250;

/**
 * Calls `attempt` until it succeeds, fails for good, or would have to wait longer than `patience` allows; then throws
 * the last failure. A wait that is too long is not begun: who is told to come back in hours hears so at once.
 */
export async function retry<T>(
  attempt: () => Promise<T>,
  patience: Patience,
  signal?: AbortSignal,
  world: World = theWorld,
): Promise<T> {
  let leftMs = patience.maxWaitMs;
  for (let failed = 0; ; failed += 1) {
    const pause = await attempt().then(
      (value) => ({ value }),
      (error: unknown) => ({ ms: pauseAfter(error, failed, patience, leftMs, world) }),
    );
    if ('value' in pause) return pause.value;
    leftMs -= pause.ms;
    await waitFor(pause.ms, signal, world);
  }
}

/** Milliseconds to wait after a failure; throws it when there is nothing to wait for. */
function pauseAfter(error: unknown, failed: number, patience: Patience, leftMs: number, world: World): number {
  const { maxRetries, mayRepeat = () => true } = patience;
  if (failed >= maxRetries || !isGapuraError(error) || !isPassing(error) || !mayRepeat(error)) throw error;
  const ms = error.retryAfter === undefined ? backOff(failed, world) : error.retryAfter * 1000;
  if (ms > leftMs) throw error;
  return ms;
}

/** Twice as long each time, and a random half less, so that clients that failed together do not return together. */
function backOff(failed: number, { random }: World): number {
  return FIRST_MS * 2 ** failed * (0.5 + random() / 2);
}

/** True for a failure that the same call may not meet again. What a call itself got wrong never passes. */
function isPassing(error: GapuraError): boolean {
  switch (error.code) {
    case 'no_connection':
    case 'timed_out':
    case 'outage':
    case 'rate_limited':
      return true;
    case 'quota_used_up':
      return false;
    default:
      return error.status === 503 || error.status === 429;
  }
}

async function waitFor(ms: number, signal: AbortSignal | undefined, { wait }: World): Promise<void> {
  try {
    await wait(ms, signal);
  } finally {
    signal?.throwIfAborted();
  }
}
