import { setTimeout as sleep } from 'node:timers/promises';
import { registerTokens } from '../../bench/trial/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';

/** Milliseconds before a call is sent again, and for an answer to come. */
const PAUSE_MS = 20;
const ANSWER_MS = 5_000;

/** A client of the native door that sends each call until it is answered, always under the call's one key. */
export interface RetryingClient {
  /** The id that the call was answered under; undefined when the run ended before. */
  call(key: string, nik: string, port: () => number): Promise<string | undefined>;
  /** Calls that were sent again. */
  retries: number;
  stop(): void;
}

/** Registers a client for a right of a home that nobody serves yet, and gets it a token from the server at a port. */
export async function registerRetryingClient(
  home: string,
  rightId: Uuid,
): Promise<(port: number) => Promise<RetryingClient>> {
  const tokenAt = await registerTokens(home, rightId);
  return async (port) => clientWith(await tokenAt(port));
}

function clientWith(token: string): RetryingClient {
  let stopped = false;
  const client: RetryingClient = {
    retries: 0,
    stop: () => {
      stopped = true;
    },
    async call(key, nik, port) {
      while (!stopped) {
        const id = await send(token, key, nik, port()).catch(() => undefined);
        if (id !== undefined) return id;
        client.retries += 1;
        await sleep(PAUSE_MS);
      }
      return undefined;
    },
  };
  return client;
}

/** The id of the answer; undefined when it was an outage. Anything else than an answer or an outage is a finding. */
async function send(token: string, key: string, nik: string, port: number): Promise<string | undefined> {
  const answer = await fetch(`http://127.0.0.1:${port}/v1/verifications`, {
    method: 'POST',
    signal: AbortSignal.timeout(ANSWER_MS),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ nik, purpose: 'public_service', elements: { NAMA_LGKP: 'SITI AMINAH' } }),
  });
  const body = (await answer.json()) as { id?: string; code?: string };
  if (answer.status === 200) return body.id;
  return answer.status === 503 || body.code === 'rate_limited' ? undefined : `refused: ${answer.status} ${body.code}`;
}
