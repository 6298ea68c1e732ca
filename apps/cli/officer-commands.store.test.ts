import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, openAuthority } from '../../testing/rights/index.ts';
import { enterStaff, type Staff } from '../../testing/staff/index.ts';
import type { Installation } from '../installation/index.ts';
import { parseCommandLine } from './parse-command-line.ts';

let authority: Authority;
let staff: Staff;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
});

afterAll(() => authority.close());

/** What a command prints, as whoever installs the system sees it. */
async function gapura(...argv: string[]): Promise<string> {
  const { command, args, options } = parseCommandLine(argv);
  const lines: string[] = [];
  await command.run({
    args,
    options,
    installation: async () => authority as unknown as Installation,
    administration: async () => authority,
    print: (line) => void lines.push(line),
  });
  return lines.join('\n');
}

const letter = ['--letter', '800/1/2026', '--starts', '2026-03-02'] as const;

describe('gapura officer', () => {
  it('enters the first administrator of an office, lists it and ends it', async () => {
    const id = await gapura(
      'officer',
      'appoint',
      'Admin Contoh',
      '--office',
      '91',
      '--roles',
      'administrator,reviewer',
      ...letter,
    );
    const list = () => gapura('officer', 'list', '--office', '91');
    expect(await list()).toMatch(new RegExp(`^${id}  active  true    administrator,reviewer  Admin Contoh$`, 'm'));
    const end = ['officer', 'end', id, '--because', 'moved', '--letter', '800/2/2026'] as const;
    await expect(gapura(...end)).rejects.toMatchObject({ code: 'conflict', remedy: 'Appoint another one first.' });
    await gapura('officer', 'appoint', 'Admin Kedua', '--office', '91', '--roles', 'administrator', ...letter);
    expect(await gapura(...end, '--on', '2026-03-01')).toBe('deactivated');
    expect(await list()).toMatch(new RegExp(`^${id}  deactivated  false`, 'm'));
  });

  it('enters users of an institution, by its slug', async () => {
    await gapura(
      'officer',
      'appoint',
      'Operator Contoh',
      '--institution',
      'rsud_contoh',
      '--roles',
      'operator',
      ...letter,
    );
    expect(await gapura('officer', 'list', '--institution', staff.hospital.institutionId)).toContain('Operator Contoh');
  });

  it.each([
    ['at no place', [], 'office'],
    ['at two places', ['--office', '91', '--institution', 'RSUD_CONTOH'], 'office'],
    ['at an office that is not there', ['--office', '99'], 'office'],
    ['at an institution that is not there', ['--institution', 'X'], 'institution'],
    ['in a role of offices at an institution', ['--institution', 'RSUD_CONTOH'], 'roles'],
  ])('enters nobody %s', async (_, at, field) => {
    const appoint = gapura('officer', 'appoint', 'X', '--roles', 'head', ...letter, ...at);
    await expect(appoint).rejects.toMatchObject({ field });
  });

  it.each([
    [['officer', 'end', 'X', '--because', 'moved', '--letter', 'x'], 'OFFICER'],
    [['officer', 'end', '019cb2de-0d60-7000-8000-00000000ffff', '--because', 'moved', '--letter', 'x'], 'officer'],
    [['officer', 'end', '019cb2de-0d60-7000-8000-00000000ffff', '--because', 'bored', '--letter', 'x'], 'because'],
  ])('refuses %j', async (argv, field) => {
    await expect(gapura(...argv)).rejects.toMatchObject({ field });
  });
});

describe('gapura office letterhead', () => {
  it('changes what is given and leaves the rest', async () => {
    await gapura('office', 'letterhead', '3278', '--government', 'PEMERINTAH KOTA TASIKMALAYA');
    const shown = JSON.parse(await gapura('office', 'letterhead', '3278', '--address', 'Jalan Contoh No. 1'));
    expect(shown).toMatchObject({
      government: 'PEMERINTAH KOTA TASIKMALAYA',
      address: 'Jalan Contoh No. 1',
      contact: '',
    });
  });
});
