import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aForm, anApplicant } from '../../testing/applications/index.ts';
import { aPdf } from '../../testing/files/index.ts';
import { type Authority, openAuthority } from '../../testing/rights/index.ts';
import { enterStaff, type Staff } from '../../testing/staff/index.ts';
import type { Installation } from '../installation/index.ts';
import { parseCommandLine } from './parse-command-line.ts';

let authority: Authority;
let staff: Staff;
const folder = mkdtempSync(join(tmpdir(), 'gapura-forms-'));

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
});
afterAll(async () => {
  await authority.close();
  rmSync(folder, { recursive: true });
});

/** The lines that a command prints, as an officer at a terminal sees them. */
async function gapura(...argv: string[]): Promise<string[]> {
  const { command, args, options } = parseCommandLine(argv);
  const lines: string[] = [];
  await command.run({
    args,
    options,
    installation: async () => ({ ...authority, config: { fileScanner: [] } }) as unknown as Installation,
    administration: async () => ({ ...authority, actor: 'cli:dinas' }),
    print: (line) => void lines.push(line),
  });
  return lines;
}

function fileOf(name: string, content: object | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
}

const whole = () => fileOf('formulir.json', { applicant: anApplicant(), form: aForm(), agendaNo: 'A-1' });
const register = (path: string, officer: string, ...more: string[]) =>
  gapura('application', 'register', path, '--officer', officer, ...more);

describe('gapura application', () => {
  it('registers a form with its scan, lists it and shows it', async () => {
    const { officerId } = staff.city.reviewer;
    const [line = ''] = await register(whole(), officerId, '--scan', fileOf('formulir.pdf', aPdf()));
    const [id = ''] = line.split(' ');
    expect(line).toBe(`${id} submitted (agenda A-1)`);
    expect((await gapura('application', 'list', '--state', 'submitted')).join()).toContain(id);
    expect((await gapura('application', 'list', '--state', 'draft', '--office', '3278')).join()).not.toContain(id);
    const shown = JSON.parse((await gapura('application', 'show', id)).join());
    expect(shown).toMatchObject({
      agendaNo: 'A-1',
      missing: [],
      attachments: [{ kind: 'form_scan', name: 'formulir.pdf', scan: 'not_scanned' }],
      timeline: [{ move: 'register' }, { move: 'submit', officerId }],
    });
  });

  it('keeps a form that lacks something as a draft, and says what', async () => {
    const path = fileOf('setengah.json', { applicant: anApplicant(), form: { ...aForm(), months: null } });
    expect(await register(path, staff.city.reviewer.officerId)).toEqual([
      expect.stringMatching(/ draft \(agenda \d+\/AGENDA\/3278\/2026\)$/),
      '  missing: form.months',
      '  missing: attachments.form_scan',
    ]);
  });

  it('registers for reviewers of an office alone', async () => {
    const { city, hospital } = staff;
    await expect(register(whole(), city.head.officerId)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(register(whole(), hospital.admin.officerId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(register(whole(), 'Siti')).rejects.toMatchObject({ code: 'not_found', field: 'officer' });
  });

  it('refuses what is no form, no scan and no id, and says which', async () => {
    const { officerId } = staff.city.reviewer;
    const broken = fileOf('rusak.json', Buffer.from('{'));
    await expect(register(broken, officerId)).rejects.toMatchObject({ code: 'invalid_input', field: 'FILE' });
    await expect(register(join(folder, 'tiada.json'), officerId)).rejects.toMatchObject({ field: 'FILE' });
    const fresh = fileOf('baru.json', { applicant: anApplicant(), form: aForm(), agendaNo: 'A-2' });
    await expect(register(fresh, officerId, '--scan', fresh)).rejects.toMatchObject({ field: 'file' });
    expect((await gapura('application', 'list')).join()).not.toContain('A-2');
    await expect(gapura('application', 'show', 'A-1')).rejects.toMatchObject({ field: 'APPLICATION' });
    await expect(gapura('application', 'list', '--state', 'lost')).rejects.toMatchObject({ field: 'state' });
  });
});
