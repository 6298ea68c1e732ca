import type { Static } from 'typebox';
import { accessSettings } from './catalogue/access.ts';
import { agreementSettings } from './catalogue/agreements.ts';
import { dutySettings } from './catalogue/duties.ts';
import { peopleSettings } from './catalogue/people.ts';
import { usageSettings } from './catalogue/usage.ts';
import type { Setting } from './setting.ts';

/** The settings by what they are about, in the order in which they are shown. */
export const subjects = {
  agreements: agreementSettings,
  access: accessSettings,
  duties: dutySettings,
  people: peopleSettings,
  usage: usageSettings,
} as const satisfies Record<string, Record<string, Setting>>;

export type Subject = keyof typeof subjects;

const catalogue = { ...agreementSettings, ...accessSettings, ...dutySettings, ...peopleSettings, ...usageSettings };

export type SettingKey = keyof typeof catalogue;

/** Every setting with the value that counts. */
export type Settings = { readonly [Key in SettingKey]: Static<(typeof catalogue)[Key]['allowed']> };

/**
 * Every setting by its key: what is assumed, what practice has settled, and what the law says where it could be taken
 * for either. Listed in `docs/reference/settings.md`; a test keeps page and catalogue equal.
 */
export const settingsByKey: Readonly<Record<SettingKey, Setting>> = catalogue;

/** The defaults. */
export const defaultSettings = Object.fromEntries(
  Object.entries(settingsByKey).map(([key, { fallback }]) => [key, fallback]),
) as Settings;

/** True when a text is the key of a setting. */
export function isSettingKey(text: string): text is SettingKey {
  return Object.hasOwn(catalogue, text);
}
