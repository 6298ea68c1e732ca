import { afterAll, beforeAll, expect, it } from 'vitest';
import { appendInTransaction } from '../../src/audit/index.ts';
import { coverageOf, coveragePeriodOf } from '../../src/feedback/index.ts';
import { type Day, uuidV7 } from '../../src/kernel/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { inTransaction } from '../../src/platform/sql/index.ts';
import { personas } from '../../testing/population/index.ts';
import { type Authority, type Gate, grantAccess, openAuthority, openGate } from '../../testing/rights/index.ts';
import { parseCommandLine } from './parse-command-line.ts';

let authority: Authority;
let gate: Gate;
beforeAll(async () => {
  authority = await openAuthority();
  gate = await openGate(authority);
});
afterAll(async () => {
  await gate.close();
  await authority.close();
});

async function gapura(...argv: string[]): Promise<string> {
  const { command, args, options } = parseCommandLine(argv);
  const lines: string[] = [];
  const config = readConfig({ file: {}, environment: {}, flags: {}, readFile: () => '' });
  const close = async () => 'left_running' as const;
  const database = { ...authority.database, kind: 'outside', postmasterPid: undefined, close } as const;
  const installation = async () => ({ ...authority, config, database, databaseName: 'gapura', close });
  const print = (line: string) => void lines.push(line);
  await command.run({ args, options, installation, administration: async () => authority, print });
  return lines.join('\n');
}

it('coverage is made anew from the log, with its figures', async () => {
  const { institutionId } = (await grantAccess(authority)).institution;
  const at = authority.clock.now();
  const call = {
    at,
    kind: 'verification',
    outcome: 'verified',
    requestId: uuidV7(at),
    day: '2026-03-02' as Day,
  } as const;
  const entry = { ...call, institutionId, method: 'v1/verifications', nik: personas.hendra.nik };
  await inTransaction(authority.pool, (tx) => appendInTransaction(tx, [entry], { ...authority, name: 'test' }));
  while (await gate.sequencer.run());
  expect(await gapura('coverage', 'rebuild')).toMatch(/^\d+ leaves of the log folded$/);
  const march = coveragePeriodOf('2026-03', '2026-03');
  const before = await coverageOf(authority.pool, institutionId, march);
  expect(before.accessed).toBe(1);
  await gapura('coverage', 'rebuild');
  expect(await coverageOf(authority.pool, institutionId, march)).toEqual(before);
  const figures = await authority.pool.query('SELECT accessed FROM coverage_figure');
  expect(figures.rows).toEqual(Array(4).fill({ accessed: 1 }));
});
