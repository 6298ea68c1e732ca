import { parseDay } from '../../kernel/index.ts';

/** The form of a kind's values: so many digits, so many characters, a day, or words for people that nothing is checked by. */
export type ValueFormat =
  | { readonly form: 'digits' | 'text'; readonly least: number; readonly most: number }
  | { readonly form: 'date' }
  | { readonly form: 'unchecked' };

/** Characters of a value of data balikan, whatever its form. */
export const MOST_VALUE = 500;

/** What begins like a form that is checked is meant as one. */
const MEANT = /^(digits|text|date)\s*(:|$)/i;

/**
 * Reads the form of a kind of data balikan as an annex writes it: `digits:6-10`, `digits:16`, `text:1-40`, `date`
 * (YYYY-MM-DD). Any other words say it to people and are checked by nobody. Undefined for what is meant as a form and is
 * none, such as `digits:10-6`.
 */
export function parseFormat(text: string): ValueFormat | undefined {
  const plain = text.trim();
  if (!MEANT.test(plain)) return { form: 'unchecked' };
  if (/^date$/i.test(plain)) return { form: 'date' };
  const [, form = '', from = '', until = from] =
    /^(digits|text)\s*:\s*(\d{1,3})(?:\s*-\s*(\d{1,3}))?$/i.exec(plain) ?? [];
  const [least, most] = [Number(from), Number(until)];
  if (form === '' || least < 1 || least > most || most > MOST_VALUE) return undefined;
  return { form: form.toLowerCase() as 'digits' | 'text', least, most };
}

/** True when a value is in the form that was agreed. Characters are counted as people count them, not in code units. */
export function fitsFormat(format: ValueFormat, value: string): boolean {
  switch (format.form) {
    case 'unchecked':
      return true;
    case 'date':
      return parseDay(value) !== undefined;
    case 'digits':
      return /^\d+$/.test(value) && value.length >= format.least && value.length <= format.most;
    case 'text': {
      const length = [...value].length;
      return length >= format.least && length <= format.most;
    }
  }
}
