import { beginSession } from '../../src/identity/index.ts';
import { appointOfficer } from '../../src/institutions/index.ts';
import { dayAt } from '../../src/kernel/index.ts';
import type { Trial } from '../trial/index.ts';

/** Times that each list is asked for; the first warms the server up. */
const TIMES = 25;

/** Milliseconds. */
export interface Timed {
  readonly median: number;
  readonly most: number;
}

/** Signs somebody in who may read all that an office sees; answers the session's token. */
export async function signIn({ by }: Trial, officeCode: string): Promise<string> {
  const today = dayAt(by.clock.now(), 'WIB');
  const letter = { letterNo: '800/1', letterDate: today, startsOn: today, endsOn: null };
  const reader = { officeCode, roles: ['auditor'], name: 'Pembaca Contoh' } as const;
  const officerId = await appointOfficer(by, reader, letter);
  const { token } = await beginSession(by.pool, by.clock, { officerId, address: '127.0.0.1', browser: 'bench' });
  return token;
}

/** Milliseconds from the request to the last byte; whoever may not see a list is answered as quickly. */
export async function time(port: number, path: string, token: string): Promise<Timed> {
  const times: number[] = [];
  for (let i = 0; i <= TIMES; i += 1) {
    const began = performance.now();
    const headers = { cookie: `gapura=${token}` };
    const answer = await fetch(`http://127.0.0.1:${port}/portal/v1${path}`, { headers });
    await answer.text();
    if (answer.status >= 500) throw new Error(`${path} was answered with ${answer.status}`);
    if (i > 0) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { median: times[TIMES >> 1] ?? 0, most: times.at(-1) ?? 0 };
}

/** As figures are written: the median, and the slowest in brackets. */
export function told({ median, most }: Timed): string {
  return `${Math.round(median)} (${Math.round(most)}) ms`;
}
