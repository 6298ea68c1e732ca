import { within } from './deadline.ts';

/** Milliseconds that a stream may be silent: a gate may look through a million rows before it finds one to tell. */
const SILENCE_MS = 120_000;

/** The bytes of an answer; what keeps them from coming is thrown as in any call, also when it is the caller's abort. */
export function watchStream(body: ReadableStream<Uint8Array>, signal?: AbortSignal): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await within({ timeoutMs: SILENCE_MS, signal }, () => reader.read());
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          await reader.cancel().catch(() => undefined);
          throw error;
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
