import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSetting } from '../../src/settings/index.ts';
import { exportOf, type OldLog, openOldLog } from '../../testing/audit/index.ts';
import type { Installation } from '../installation/index.ts';
import { parseCommandLine } from './parse-command-line.ts';

let old: OldLog;
beforeAll(async () => {
  old = await openOldLog();
});
afterAll(() => old.close());

/** The lines that a command prints, as an officer at a terminal sees them. */
async function gapura(...argv: string[]): Promise<string[]> {
  const { log, clock, sealing } = old;
  const { command, args, options } = parseCommandLine(argv);
  const installation = {
    pool: log.pool,
    database: { app: log.app },
    clock,
    keys: log.keys,
    config: { logRetentionMonths: 60, home: sealing.home },
    databaseName: 'gapura',
  } as unknown as Installation;
  const lines: string[] = [];
  await command.run({
    args,
    options,
    installation: async () => installation,
    administration: async () => ({ ...log.by, actor: 'cli:dinas' }),
    print: (line) => void lines.push(line),
  });
  return lines;
}

const dropMonth = (month: string, ...more: string[]) => gapura('log', 'drop-month', month, ...more);
const decided = ['--officer', 'Siti Rahma', '--reason', 'surat 045/9001'] as const;

describe('gapura log drop-month', () => {
  it.each([
    ['2021-13', [...decided], 'invalid_input', 'MONTH is no month.'],
    ['2021-11', ['--officer', 'Siti Rahma'], 'invalid_input', '--reason is missing.'],
    ['2021-11', ['--reason', 'surat'], 'invalid_input', '--officer is missing.'],
    [
      '2019-05',
      [...decided],
      'not_found',
      'month_unknown: 2019-05: The log has no record that was written in the month.',
    ],
    ['2027-02', ['--dry-run'], 'conflict', 'month_running: 2027-02: The month is not over.'],
    [
      '2026-12',
      [...decided],
      'conflict',
      'month_too_young: 2026-12: The records of the month must be kept longer. They may go from 2032',
    ],
  ])('%s %j is refused with reason and remedy: %s, %s', async (month, options, code, message) => {
    await expect(dropMonth(month, ...options)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
      remedy: expect.stringMatching(/./),
    });
  });

  it('waits for the longer of two times: that of the installation, and that which the authority has decided', async () => {
    await changeSetting(old.log.by, 'logRetentionMonths', 240, '800/1/2026');
    await expect(dropMonth('2021-11', '--dry-run')).rejects.toMatchObject({ code: 'conflict' });
    await changeSetting(old.log.by, 'logRetentionMonths', 12, '800/2/2026');
    await expect(dropMonth('2026-12', '--dry-run')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('says how many records would go, without anybody deciding it', async () => {
    expect(await dropMonth('2021-11', '--dry-run')).toEqual([
      '2021-11: 9 records in 3 batches would go. Nothing was changed.',
    ]);
    expect((await old.log.pool.query("SELECT 1 FROM access_record WHERE kind = 'retention'")).rowCount).toBe(0);
  });

  it('drops them, and `gapura log verify` tells by which record, who decided it and why', async () => {
    expect(await dropMonth('2021-11', ...decided)).toEqual([
      '2021-11: 9 records in 3 batches are gone.',
      'Destroyed: key seal 2021-11.',
      '`gapura log verify` names the record that says so, as soon as a server has signed it.',
    ]);
    await old.sealing.seal();
    const told = /^2021-11: 9 records dropped by record \d+ \(Siti Rahma \(cli:dinas\): surat 045\/9001\)$/;
    expect(await gapura('log', 'verify')).toEqual([
      expect.stringMatching(told),
      expect.stringMatching(/ leaves in order$/),
      expect.stringMatching(/, 0 problems$/),
    ]);
    const file = `${old.sealing.home}/export.txt`;
    await gapura('log', 'export', file);
    expect(await gapura('log', 'verify', '--export', file, '--key', old.sealing.files.keys)).toEqual([
      expect.stringMatching(told),
      expect.stringMatching(/ leaves, 0 problems$/),
    ]);
    expect((await exportOf(old.log.owner)).match(/"dropped":\d+\}$/gm)).toHaveLength(9);
  });

  it('and `gapura log prove` says of a call of that month that it is gone', async () => {
    const id = old.ids['2021-11-01']?.[0] ?? '';
    await expect(gapura('log', 'prove', id)).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringMatching(/^The records of 2021-11 were dropped by record \d+\.$/),
    });
  });

  it('does it once', async () => {
    await expect(dropMonth('2021-11', ...decided)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(
        /^month_gone: 2021-11: The month was dropped before\. It was dropped by record \d+\.$/,
      ),
    });
  });
});
