import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from './judge.ts';
import { rehearse } from './rehearse.ts';
import type { Command } from './run-client.ts';

/** Long enough to be slow for a client that waits for two seconds, as the careless one does. */
const SLOW_MS = 2_600;

const folder = mkdtempSync(path.join(tmpdir(), 'gladi-'));
const clientOf = (name: string) => path.join(import.meta.dirname, 'testing', `${name}-client.mjs`);

let careful: Report;
let careless: Report;

beforeAll(async () => {
  [careful, careless] = await Promise.all([played('careful', scenes), played('careless', scenes)]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Rehearses with a client for real: a server that listens, and a process for each scene. */
async function played(client: string, only: readonly string[], of: Partial<Command> = {}): Promise<Report> {
  const keysFile = path.join(folder, `${client}.json`);
  const settings = {
    host: '127.0.0.1',
    port: 0,
    door: 'both',
    only: only.join(','),
    keysFile,
    slowMs: SLOW_MS,
  } as const;
  const rehearsal = await rehearse(settings);
  try {
    await rehearsal.run({ words: ['node', clientOf(client), '{nik}'], timeLimitS: 20, ...of });
    return rehearsal.report();
  } finally {
    await rehearsal.close();
  }
}

const scenes = [
  'wire-match',
  'wire-code-03',
  'wire-code-11',
  'wire-new-key',
  'wire-other-order',
  'wire-last-hit',
  'wire-quotes-in-name',
  'wire-long-number',
  'wire-outage',
  'wire-dropped',
  'wire-cut-off',
  'wire-page-502',
  'wire-slow',
  'native-not_found',
  'native-three-questions',
  'native-new-member',
  'native-new-reason',
  'native-new-code',
  'native-rate-limited',
  'native-token-expired',
  'native-short-token',
  'native-outage',
  'native-dropped',
  'native-slow',
  'native-problem-quota_used_up',
] as const;

describe('a careful client', () => {
  it.each(scenes)('passes %s', (name) => {
    const scene = careful.scenarios.find((one) => one.name === name);
    expect(scene?.findings.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    expect(scene?.verdict).toBe('pass');
  });

  it('passes every rule about the whole', () => {
    expect(careful.overall.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    expect(careful.counts).toMatchObject({ fail: 0, warn: 0, not_seen: 0 });
  });

  it('is seen to wait and to send again', () => {
    const statuses = (name: string) =>
      careful.scenarios.find((one) => one.name === name)?.requests.map(({ status }) => status);
    expect(statuses('wire-outage')).toEqual([503, 200]);
    expect(statuses('native-short-token')).toEqual([401, 503, 200]);
    expect(statuses('native-three-questions')).toEqual([200, 200, 200]);
  });
});

describe('a careless client', () => {
  const verdictOf = (scene: string, rule: string) =>
    careless.scenarios.find(({ name }) => name === scene)?.findings.find((one) => one.rule === rule)?.verdict;

  it.each([
    ['wire-code-03', 'final-answer'],
    ['wire-code-11', 'final-answer'],
    ['native-not_found', 'final-answer'],
    ['native-new-code', 'final-answer'],
    ['native-problem-quota_used_up', 'final-answer'],
    ['wire-outage', 'retry-after'],
    ['native-outage', 'retry-after'],
    ['native-rate-limited', 'retry-after'],
    ['wire-slow', 'slow-answer'],
    ['native-slow', 'slow-answer'],
    ['wire-new-key', 'ends-well'],
    ['native-new-reason', 'ends-well'],
    ['wire-quotes-in-name', 'name-whole'],
  ])('fails %s by %s', (scene, rule) => {
    expect(verdictOf(scene, rule)).toBe('fail');
  });

  it.each([
    ['token-reused', 'fail'],
    ['key-kept', 'fail'],
    ['nik-as-text', 'fail'],
    ['url-clean', 'fail'],
    ['wire-body', 'fail'],
    ['wire-keys', 'warn'],
    ['key-fresh', 'pass'],
    ['assertion-fresh', 'pass'],
  ])('as a whole: %s is %s', (rule, verdict) => {
    expect(careless.overall.find((one) => one.rule === rule)?.verdict).toBe(verdict);
  });

  it('has nothing of its secrets in the report', () => {
    expect(JSON.stringify(careless)).not.toMatch(/gps_|eyJ|selalu/);
  });
});

describe('a client that cannot take part', () => {
  it('is stopped at its time limit, with all that it has started', async () => {
    // The second sleep holds on to standard error, so the run cannot end before it does.
    const words = ['sh', '-c', 'sleep 60 & sleep 60'] as const;
    const report = await played('late', ['wire-match'], { words, timeLimitS: 1 });
    expect(report.scenarios[0]).toMatchObject({ verdict: 'fail', ended: { timedOut: true, exitCode: null } });
    expect(report.scenarios[0]?.ended?.seconds).toBeLessThan(10);
  });

  it('is told when its program is not there', async () => {
    const report = await played('absent', ['wire-match'], { words: ['/there/is/no/such/program'] });
    expect(report.scenarios[0]).toMatchObject({ verdict: 'fail' });
    expect(report.scenarios[0]?.ended).toMatchObject({ exitCode: null, lastWords: expect.stringContaining('ENOENT') });
  });

  it('is quoted when it ends without a question', async () => {
    const words = ['sh', '-c', 'echo "sandi tidak ada" >&2; exit 7'] as const;
    const report = await played('silent', ['wire-match'], { words });
    expect(report.scenarios[0]).toMatchObject({
      verdict: 'not_seen',
      ended: { exitCode: 7, lastWords: 'sandi tidak ada' },
    });
  });
});
