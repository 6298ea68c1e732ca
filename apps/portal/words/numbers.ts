import type { Language } from './bilingual.ts';
import { localeOf } from './language.ts';

/** A share of 0 to 1 as people write it: `71,4%`; of nothing there is none: `-`. */
export function formatShare(share: number | null, language: Language): string {
  if (share === null) return '-';
  const options = { style: 'percent', maximumFractionDigits: 1 } as const;
  return share.toLocaleString(localeOf(language), options);
}
