import { GapuraUnreachable, isGapuraError } from './failure.ts';

/** How long one request may take, and the caller's wish to stop. */
export interface Limits {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs one request. Whatever keeps an answer from coming is thrown as {@link GapuraUnreachable}, the caller's own abort
 * as its reason. It ends in time even where the work does not listen to its signal.
 */
export async function within<T>({ timeoutMs, signal }: Limits, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const late = new GapuraUnreachable('timed_out', `It was given ${timeoutMs} ms.`);
  const timer = setTimeout(() => controller.abort(late), timeoutMs);
  const onAbort = () => controller.abort(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work(controller.signal), aborted(controller.signal)]);
  } catch (error) {
    signal?.throwIfAborted();
    throw controller.signal.aborted ? late : toFailure(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

function toFailure(cause: unknown): Error {
  if (isGapuraError(cause)) return cause;
  if (cause instanceof SyntaxError) return new GapuraUnreachable('not_understood', 'It was no JSON.', { cause });
  return new GapuraUnreachable('no_connection', reasonOf(cause), { cause });
}

/** fetch hides what happened (`ECONNREFUSED`) behind "fetch failed". */
function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: unknown }; message?: unknown };
  return String(cause?.code ?? message ?? '');
}
