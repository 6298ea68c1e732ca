import { agrees, differs, type Likeness } from './likeness.ts';
import { MAX_TEXT, upperText } from './text/clean.ts';

const SIXTEEN_DIGITS = /^\d{16}$/;
const SEPARATORS = /[^A-Z0-9]+/;

/**
 * Compares numbers that identify: NIK and NO_KK (16 digits, spaces, hyphens and a leading apostrophe dropped), and the
 * numbers of certificates, whose parts are compared in order whatever sign or space stands between them.
 */
export function compareKeys(registered: string, submitted: string): Likeness {
  if (submitted.length > MAX_TEXT) return differs('unreadable');
  const sixteen = digitsOf(registered);
  if (!SIXTEEN_DIGITS.test(sixteen)) return compareCertificates(registered, submitted);
  const other = digitsOf(submitted);
  if (!SIXTEEN_DIGITS.test(other)) return differs('unreadable');
  return sixteen === other ? agrees('equal') : differs('different');
}

function compareCertificates(registered: string, submitted: string): Likeness {
  const [one, other] = [partsOf(registered), partsOf(submitted)];
  if (other === '') return differs('unreadable');
  return one === other ? agrees('equal') : differs('different');
}

function digitsOf(text: string): string {
  return upperText(text).replace(/[\s-]/g, '');
}

function partsOf(text: string): string {
  return upperText(text)
    .split(SEPARATORS)
    .filter((part) => part !== '')
    .join('-');
}
