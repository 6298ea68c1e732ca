import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import type { Setting } from './queries.ts';
import { unitWords, valueWords } from './setting-words.ts';

/** Says a value of a setting in words: `270 hari`, `Ya`, `180, 90, 7 hari`. */
export function useSayValue(): (setting: Setting, value?: unknown) => string {
  const units = useWords(unitWords);
  const words: Readonly<Record<string, string>> = useWords(valueWords);
  const spoken = useStore(language);
  const one = (value: unknown) =>
    typeof value === 'number' ? formatNumber(value, spoken) : (words[String(value)] ?? String(value));
  return ({ unit, value: present }, value = present) => {
    const said = Array.isArray(value) ? value.map(one).join(', ') : one(value);
    return `${said} ${units[unit as keyof typeof units]}`.trim();
  };
}
