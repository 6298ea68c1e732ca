import { Check } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { endReasons } from '../institutions/index.ts';
import { defaultSettings, type SettingKey, settingsByKey, subjects } from './catalogue.ts';
import { ASSUMED } from './setting.ts';

const all = Object.entries(settingsByKey);

describe('the catalogue', () => {
  it.each(all)(
    '%s: its default is one of its values, it names a source and says what it is in both languages',
    (_, setting) => {
      expect(Check(setting.allowed, setting.fallback)).toBe(true);
      for (const text of [setting.source, setting.about.id, setting.about.en]) expect(text).toMatch(/\S/);
    },
  );

  it('names each setting under one subject', () => {
    expect(
      Object.values(subjects)
        .flatMap((each) => Object.keys(each))
        .toSorted(),
    ).toEqual(all.map(([key]) => key).toSorted());
  });

  it('marks what nobody has ruled, and that alone, as assumed', () => {
    const assumed = (key: SettingKey) => settingsByKey[key].source.startsWith(ASSUMED);
    expect(
      (['regionalBhiMouRequired', 'regionalUsageReport', 'nearEndDays', 'endReasons'] as const).every(assumed),
    ).toBe(true);
    expect((['centralMouRequired', 'isoDueMonths', 'protectedElementsByDefault'] as const).some(assumed)).toBe(false);
  });

  it('tells the reasons for which an office really ends', () => {
    expect(defaultSettings.endReasons).toEqual(endReasons);
  });
});
