import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, openAuthority } from '../../testing/rights/index.ts';
import { defaultSettings, type SettingKey } from './catalogue.ts';
import { changeSetting } from './change-setting.ts';
import { listDecisions, readSettings } from './read-settings.ts';

let authority: Authority;

beforeAll(async () => {
  authority = await openAuthority();
});

afterAll(() => authority.close());

describe('a setting', () => {
  it('has its default until it is decided, and the last decision from then on', async () => {
    expect(await readSettings(authority.pool)).toEqual(defaultSettings);
    await changeSetting(authority, 'nearEndDays', 200, '800/1/2026');
    await changeSetting(authority, 'nearEndDays', 180, '800/2/2026');
    await changeSetting(authority, 'reminderDays', [60, 14], '800/3/2026', 'Dua kali cukup.');
    const { nearEndDays, reminderDays, ...others } = await readSettings(authority.pool);
    expect([nearEndDays, reminderDays]).toEqual([180, [60, 14]]);
    expect(defaultSettings).toMatchObject(others);
  });

  it('keeps every decision in the log, with its letter and value', async () => {
    const text = "SELECT case_ref FROM access_record WHERE outcome = 'setting.changed' ORDER BY at, writer_id";
    const told = (await authority.pool.query(text)).rows.map(({ case_ref }) => case_ref);
    expect(told).toEqual([
      '800/1/2026: nearEndDays = 200',
      '800/2/2026: nearEndDays = 180',
      '800/3/2026: reminderDays = [60,14]; Dua kali cukup.',
    ]);
  });

  it('tells with a decision who recorded it, and why', async () => {
    const { actor } = authority;
    const decisions = await listDecisions(authority.pool);
    expect(decisions.find(({ key }) => key === 'reminderDays')).toMatchObject({
      letterNo: '800/3/2026',
      reason: 'Dua kali cukup.',
      changedBy: actor,
    });
  });

  it.each<[SettingKey, string]>([
    ['nearEndDays', 'Isi bilangan bulat dari 1 sampai 730.'],
    ['reminderDays', 'Isi satu bilangan bulat atau lebih, dari 1 sampai 365, masing-masing satu kali.'],
    ['sanctionLadder', 'Pilih paling sedikit satu, masing-masing satu kali.'],
    ['feedbackFrequency', 'Pilih salah satu dari daftar.'],
    ['centralMouRequired', 'Pilih ya atau tidak.'],
    ['accessEndsWith', 'Pengaturan ini tetap dan tidak dapat diubah.'],
  ])('%s is asked for in plain Indonesian: %s', async (key, indonesian) => {
    await expect(changeSetting(authority, key, null, 'surat')).rejects.toMatchObject({ indonesian });
  });

  it.each<[SettingKey, unknown, string, string]>([
    ['nearEndDays', 731, 'surat', 'Give a whole number from 1 to 730.'],
    ['nearEndDays', '270', 'surat', 'Give a whole number from 1 to 730.'],
    ['nearEndDays', null, 'surat', 'Give a whole number from 1 to 730.'],
    ['centralMouRequired', 1, 'surat', 'Give true or false.'],
    ['feedbackFrequency', 'daily', 'surat', 'Give one of weekly, monthly, quarterly, semester.'],
    ['reminderDays', [7, 7], 'surat', 'Give a list without repetitions, each a whole number from 1 to 365.'],
    ['sanctionLadder', [], 'surat', expect.stringMatching(/^Give a list without repetitions, each one of warning/)],
    ['protectedElementsByDefault', true, 'surat', 'Give false, which is fixed.'],
    ['nearEndDays', 1, ' ', expect.anything()],
  ])('%s is not decided as %j by letter "%s"', async (key, value, letterNo, remedy) => {
    const refused = {
      code: 'invalid_input',
      ...(letterNo === ' ' ? { field: 'letterNo' } : { field: 'value', remedy }),
    };
    await expect(changeSetting(authority, key, value, letterNo)).rejects.toMatchObject(refused);
  });

  it('falls back to its default when a later version no longer knows it or its value', async () => {
    const insert = 'INSERT INTO programme_setting (key, value, letter_no, changed_at) VALUES ($1, $2, $3, now())';
    await authority.pool.query(insert, ['formerSetting', '5', 'surat']);
    await authority.pool.query(insert, ['isoDueMonths', '"six"', 'surat']);
    expect((await readSettings(authority.pool)).isoDueMonths).toBe(6);
    expect((await listDecisions(authority.pool)).map(({ key }) => key).toSorted()).toEqual([
      'nearEndDays',
      'reminderDays',
    ]);
  });
});
