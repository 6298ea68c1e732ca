import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../src/platform/config/index.ts';
import { type Authority, aMonday, grantAccess, openAuthority } from '../../testing/rights/index.ts';
import { enterPattern, enterUse } from '../../testing/usage/index.ts';
import { parseCommandLine } from './parse-command-line.ts';

let authority: Authority;
let slug: string;

beforeAll(async () => {
  authority = await openAuthority();
  const { institution } = await grantAccess(authority);
  slug = institution.slug;
  await enterUse(authority, institution.institutionId, aMonday, 7);
  await enterPattern(authority, { officeCode: institution.officeCode, institutionId: institution.institutionId });
});
afterAll(() => authority.close());

async function gapura(...argv: string[]): Promise<string> {
  const { command, args, options } = parseCommandLine(argv);
  const lines: string[] = [];
  const config = readConfig({ file: {}, environment: {}, flags: {}, readFile: () => '' });
  const close = async () => 'left_running' as const;
  const database = { ...authority.database, kind: 'outside', postmasterPid: undefined, close } as const;
  const installation = async () => ({ ...authority, config, database, databaseName: 'gapura', close });
  const administration = async () => ({ ...authority, actor: 'cli:ani' });
  await command.run({ args, options, installation, administration, print: (line) => void lines.push(line) });
  return lines.join('\n');
}

it('usage show tells what an institution asked and what looked unusual', async () => {
  const told = await gapura('usage', 'show', slug);
  expect(told).toMatch(/^calls +7$/m);
  expect(told).toMatch(/^hits of those allowed +7 of 0$/m);
  expect(told).toMatch(/^verified +7$/m);
  expect(told).toMatch(/sequence +open +12 kali dalam sehari/);
  expect(await gapura('usage', 'show', slug, '--from', '2026-01-01', '--to', '2026-02-01')).toMatch(/^calls +0$/m);
  await expect(gapura('usage', 'show', slug, '--from', 'kemarin')).rejects.toMatchObject({ field: 'from' });
});

it('usage rebuild makes the sums anew and is recorded with its reason', async () => {
  await authority.pool.query('UPDATE usage_day SET records = records + 1000');
  expect(await gapura('usage', 'rebuild', '--reason', 'surat 9/2026')).toMatch(/^\d+ records folded$/);
  expect(await gapura('usage', 'show', slug)).toMatch(/^calls +7$/m);
  const text = "SELECT officer_ref, case_ref FROM access_record WHERE outcome = 'usage.rebuilt'";
  expect((await authority.pool.query(text)).rows).toEqual([{ officer_ref: 'cli:ani', case_ref: 'surat 9/2026' }]);
});
