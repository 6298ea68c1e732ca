import { describe, expect, it } from 'vitest';
import { GapuraTokenRefused, GapuraUnreachable, notAGate } from './failure.ts';
import { GapuraProblem, type ProblemCode } from './problem.ts';
import { type Patience, retry } from './retry.ts';

const patient: Patience = { maxRetries: 3, maxWaitMs: 10_000 };
const said = { id: 'kalimat', en: 'sentence' };

function response(status: number, retryAfter?: string): Response {
  return new Response(null, { status, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } });
}

function problem(status: number, code: ProblemCode, retryAfter?: string): GapuraProblem {
  const messages = { user: said, operator: said };
  const body = { type: 'about:blank', title: '', status, code, detail: '', instance: '', messages };
  return new GapuraProblem(body, response(status, retryAfter));
}

/** Runs attempts that fail with each of `failures` and then succeed; tells what was waited. */
async function run(failures: readonly Error[], patience: Patience = patient, random = 0) {
  const waited: number[] = [];
  const left = [...failures];
  let attempts = 0;
  const attempt = async () => {
    attempts += 1;
    const failure = left.shift();
    if (failure) throw failure;
    return 'answer';
  };
  const world = { wait: async (ms: number) => void waited.push(ms), random: () => random };
  const ended = await retry(attempt, patience, undefined, world).catch((error: unknown) => error);
  return { ended, waited, attempts };
}

const outage = problem(503, 'overloaded');

describe('what may pass is tried again', () => {
  it.each([
    ['a lost connection', new GapuraUnreachable('no_connection', '')],
    ['no answer in time', new GapuraUnreachable('timed_out', '')],
    ['an outage', outage],
    ['an outage of whatever stands before the gate', new GapuraUnreachable('outage', '')],
    ['too many calls within a second', problem(429, 'rate_limited', '1')],
    ['too many, in the words of a proxy', new GapuraUnreachable('not_understood', '', { response: response(429) })],
    ['an outage of the token endpoint', new GapuraTokenRefused('x', '', response(503))],
  ])('%s', async (_, failure) => {
    expect(await run([failure])).toMatchObject({ ended: 'answer', attempts: 2 });
  });
});

describe('what would be the same again is not', () => {
  it.each([
    ['used-up quota, though it says when to return', problem(429, 'quota_used_up', '1')],
    ['wrong parameters', problem(400, 'parameters_invalid')],
    ['a token refused twice', problem(401, 'token_invalid')],
    ['a right that does not allow it', problem(403, 'terms_unmet')],
    ['a key used for another question', problem(422, 'idempotency_key_reused')],
    ['a fault of the gate', problem(500, 'internal')],
    ['a refused token', new GapuraTokenRefused('signature_wrong', '', response(401))],
    ['something that is no gate', new GapuraUnreachable('not_understood', '', { response: response(404) })],
    ['a gate of another name', new GapuraUnreachable('issuer_differs', '')],
    ['a mistake in the program', new RangeError('x')],
  ])('%s', async (_, failure) => {
    expect(await run([failure])).toEqual({ ended: failure, waited: [], attempts: 1 });
  });
});

describe('the wait', () => {
  it('doubles, and is up to a half shorter by chance', async () => {
    const failures = [outage, outage, outage];
    expect((await run(failures)).waited).toEqual([125, 250, 500]);
    const late = (await run(failures, patient, 0.999)).waited;
    for (const [place, most] of [250, 500, 1_000].entries()) {
      expect(late[place]).toBeLessThan(most);
      expect(late[place]).toBeGreaterThan(most * 0.99);
    }
  });

  it('is what Retry-After says, where it says something', async () => {
    const failures = [problem(503, 'overloaded', '2'), problem(429, 'rate_limited', '0'), outage];
    expect((await run(failures)).waited).toEqual([2_000, 0, 500]);
  });

  it('is not begun when it would be too long', async () => {
    const soon = problem(503, 'overloaded', '10');
    const late = problem(503, 'overloaded', '11');
    expect(await run([soon])).toMatchObject({ ended: 'answer', waited: [10_000] });
    expect(await run([late])).toEqual({ ended: late, waited: [], attempts: 1 });
  });

  it('is counted over the whole call', async () => {
    const six = problem(503, 'overloaded', '6');
    expect(await run([six, six])).toEqual({ ended: six, waited: [6_000], attempts: 2 });
  });

  it('ends after so many attempts, with what the last one met', async () => {
    const last = new GapuraUnreachable('timed_out', '');
    expect(await run([outage, outage, outage, last])).toMatchObject({ ended: last, attempts: 4 });
    expect(await run([outage], { ...patient, maxRetries: 0 })).toMatchObject({ ended: outage, attempts: 1 });
  });

  it('ends at once when the caller gives up', async () => {
    const stop = new AbortController();
    const reason = new Error('the user left');
    const began = performance.now();
    const ended = retry(() => Promise.reject(outage), { maxRetries: 9, maxWaitMs: 60_000 }, stop.signal);
    setTimeout(() => stop.abort(reason), 20);
    await expect(ended).rejects.toBe(reason);
    expect(performance.now() - began).toBeLessThan(120);
  });
});

it.each([502, 503, 504])('%i of something that is no gate is an outage', (status) => {
  expect(notAGate(response(status, '7'))).toMatchObject({ code: 'outage', status, retryAfter: 7 });
});
