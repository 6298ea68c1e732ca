import { afterAll, beforeAll, expect, it } from 'vitest';
import { getOfficer } from '../../src/institutions/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { type Config, readConfig } from '../../src/platform/config/index.ts';
import { type Authority, aMonday, openAuthority } from '../../testing/rights/index.ts';
import { openSignIn, PASSWORD, type SignInDoor } from '../../testing/staff/index.ts';
import type { Installation } from '../installation/index.ts';
import { parseCommandLine } from './parse-command-line.ts';

let authority: Authority;
let door: SignInDoor;
let config: Config;

beforeAll(async () => {
  authority = await openAuthority();
  door = await openSignIn(authority);
  const environment = { GAPURA_OIDC_ISSUER: 'https://sso.contoh.go.id' };
  config = readConfig({ file: {}, environment, flags: {}, readFile: () => '' });
});

afterAll(async () => {
  await door.close();
  await authority.close();
});

/** Runs a verb on the authority's database; answers the lines that it prints. */
async function run(...argv: string[]): Promise<string[]> {
  const { command, args, options } = parseCommandLine(argv);
  const lines: string[] = [];
  await command.run({
    args,
    options,
    installation: async () => ({ ...authority, config }) as unknown as Installation,
    administration: async () => authority,
    print: (line) => void lines.push(line),
  });
  return lines;
}

const letter = ['--letter', '800/1', '--starts', aMonday];
const appoint = (...more: string[]) =>
  run('officer', 'appoint', 'Petugas Contoh', '--office', '32', '--roles', 'administrator', ...letter, ...more);

it('the first administrator of an installation is appointed, invited and in', async () => {
  const [id = ''] = await appoint('--email', 'admin@contoh.go.id');
  expect(await getOfficer(authority.pool, id as Uuid)).toMatchObject({ officeCode: '32', roles: ['administrator'] });
  const printed = await run('officer', 'invite', id.toUpperCase());
  expect(printed).toEqual([
    'login: admin@contoh.go.id',
    expect.stringMatching(/^code: (\w{4}-){3}\w{4}$/),
    'until: 2026-03-16T03:00:00.000Z',
  ]);
  const code = printed[1]?.slice(6);
  const answer = await door
    .browser()
    .send('POST', '/first-login', { login: 'admin@contoh.go.id', code, password: PASSWORD });
  expect(answer.body.outcome).toBe('enrol_needed');
  expect(await run('officer', 'link', id, 'pegawai-1')).toEqual(['The officer is linked.']);
});

it('what is no id, or nobody’s, is said to be so', async () => {
  await expect(run('officer', 'invite', 'siti')).rejects.toMatchObject({ code: 'invalid_input', field: 'OFFICER_ID' });
  const nobody = '019cb2de-0d60-7000-8000-000000000001';
  await expect(run('officer', 'invite', nobody)).rejects.toMatchObject({ code: 'not_found' });
});
