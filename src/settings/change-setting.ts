import { Check } from 'typebox/value';
import { type Administration, administer } from '../audit/index.ts';
import { Fault } from '../kernel/index.ts';
import { type SettingKey, settingsByKey } from './catalogue.ts';
import { askForAllowed, describeAllowed } from './describe-allowed.ts';

/**
 * Decides a setting by a letter of the authority, with the reason where it is told; it counts from the next reading on, and the log keeps every decision.
 * Throws `invalid_input` that names the values that are allowed.
 */
export async function changeSetting(
  by: Administration,
  key: SettingKey,
  value: unknown,
  letterNo: string,
  reason = '',
): Promise<void> {
  check(key, value, letterNo);
  await administer(by, async (tx, tell) => {
    await tx.query(
      `INSERT INTO programme_setting (key, value, letter_no, reason, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, letter_no = excluded.letter_no, reason = excluded.reason,
         changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      [key, JSON.stringify(value), letterNo, reason, by.actor, new Date(by.clock.now())],
    );
    const why = reason === '' ? '' : `; ${reason}`;
    tell('setting.changed', { reason: `${letterNo}: ${key} = ${JSON.stringify(value)}${why}` });
  });
}

function check(key: SettingKey, value: unknown, letterNo: string): void {
  const { allowed } = settingsByKey[key];
  if (!Check(allowed, value)) {
    const remedy = `Give ${describeAllowed(allowed)}.`;
    throw new Fault('invalid_input', `${key} cannot have this value.`, {
      field: 'value',
      remedy,
      indonesian: askForAllowed(allowed),
    });
  }
  if (letterNo.trim() === '' || letterNo.length > 100) {
    throw new Fault('invalid_input', 'A letter has a number of at most 100 characters.', {
      field: 'letterNo',
      indonesian: 'Isi nomor surat, paling panjang 100 karakter.',
    });
  }
}
