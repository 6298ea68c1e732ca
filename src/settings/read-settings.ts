import { Check } from 'typebox/value';
import type { Sql } from '../platform/sql/index.ts';
import { defaultSettings, isSettingKey, type SettingKey, type Settings, settingsByKey } from './catalogue.ts';

/** A decision that changed a setting. */
export interface Decision {
  readonly key: SettingKey;
  readonly value: unknown;
  readonly letterNo: string;
  /** Empty where none was told. */
  readonly reason: string;
  /** Who recorded it, as the log names it. */
  readonly changedBy: string;
  readonly changedAt: Date;
}

/**
 * The decisions in force. One whose setting was given up or whose value is no longer allowed by a later version counts
 * no more; the default does, and is shown.
 */
export async function listDecisions(sql: Sql): Promise<Decision[]> {
  const text = `SELECT key, value, letter_no AS "letterNo", reason, changed_by AS "changedBy", changed_at AS "changedAt"
    FROM programme_setting`;
  const { rows } = await sql.query<Decision & Record<string, unknown>>(text);
  return rows.filter(({ key, value }) => isSettingKey(key) && Check(settingsByKey[key].allowed, value));
}

/** Every setting with the value that counts: as decided, else its default. */
export async function readSettings(sql: Sql): Promise<Settings> {
  const decided = (await listDecisions(sql)).map(({ key, value }) => [key, value]);
  return { ...defaultSettings, ...Object.fromEntries(decided) };
}
