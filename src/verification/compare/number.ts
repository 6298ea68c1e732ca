import { agrees, differs, type Likeness } from './likeness.ts';

const NUMBER = /^0*(\d{1,10})$/;
/** No number of the register has more digits, however it is padded. */
const LONGEST = 40;

/** Compares RT, RW, region and postal codes as integers: `005` is 5. */
export function compareNumbers(registered: string, submitted: string): Likeness {
  const [one, other] = [readNumber(registered), readNumber(submitted)];
  if (one === undefined || other === undefined) return differs('unreadable');
  return one === other ? agrees('equal') : differs('different');
}

/** The integer of a text of digits; undefined when it is anything else. */
export function readNumber(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  const digits = NUMBER.exec(
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .trim()
      .replace(/^'/, ''),
  )?.[1];
  return digits === undefined ? undefined : Number(digits);
}
