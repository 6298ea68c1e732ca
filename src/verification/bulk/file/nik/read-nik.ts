import { type Nik, nikParts } from '../../../../kernel/index.ts';
import { isKnownRegionPrefix } from '../../../../reference/index.ts';
import type { NikDamage } from './damages.ts';

/** A letter where a digit belongs; tells nothing of the digits around it. */
export interface StrayLetter {
  /** Its place among the signs of the NIK, from 1. */
  readonly at: number;
  readonly letter: string;
}

/** What is wrong with a NIK. Holds no digit of it. */
export interface DamagedNik {
  readonly damage: NikDamage;
  /** How many digits there are, where that is what is wrong. */
  readonly digits?: number;
  readonly letters?: readonly StrayLetter[];
}

/** A NIK whose 16 digits are certain, or what is wrong with it. */
export type NikReading = { readonly nik: Nik } | DamagedNik;

const LENGTH = 16;

/**
 * Reads the NIK of a cell. What people and spreadsheets put around the digits is dropped; a digit is never guessed.
 * `isNumeric`: the sheet holds the cell as a number, of which Excel keeps 15 digits.
 */
export function readNik(cell: string, isNumeric = false): NikReading {
  if (cell.length === LENGTH && !isNumeric) {
    const nik = certain(cell);
    if (nik) return { nik };
  }
  return readDigits(unwrap(cell), isNumeric);
}

const SCIENTIFIC = /^(\d)(?:[.,](\d*))?e\+?(\d{1,3})$/i;
const WITH_DECIMALS = /^(\d+)[.,]0{1,4}$/;
/** A number that a program has written with separators. Three in a group: other groups are people's own. */
const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/;

function readDigits(text: string, isNumeric: boolean): NikReading {
  if (text === '') return { damage: 'empty' };
  const scientific = SCIENTIFIC.exec(text);
  if (scientific) return readScientific(scientific[1] ?? '', scientific[2] ?? '', Number(scientific[3]), isNumeric);
  const isNumber = isNumeric || GROUPED.test(text);
  const digits = WITH_DECIMALS.exec(text)?.[1] ?? text.replace(/[.,\-\u2010-\u2015\u2212]/g, '');
  return judge(digits, isNumeric || (isNumber && digits.endsWith('0')));
}

function judge(digits: string, isRounded: boolean): NikReading {
  if (!/^\d+$/.test(digits)) return judgeSigns(digits);
  if (digits.length !== LENGTH) {
    return { damage: digits.length < LENGTH ? 'too_short' : 'too_long', digits: digits.length };
  }
  // No sequence is 0000: such an end is what is left of a number that was rounded and written out again.
  if (isRounded || digits.endsWith('0000')) return { damage: 'rounded' };
  const nik = certain(digits);
  return nik ? { nik } : { damage: 'not_a_nik' };
}

/** 3.278061504909001E15 says all digits, 3.27806E+15 only six. */
function readScientific(first: string, decimals: string, exponent: number, isNumeric: boolean): NikReading {
  if (exponent !== LENGTH - 1) {
    return { damage: exponent < LENGTH - 1 ? 'too_short' : 'too_long', digits: exponent + 1 };
  }
  const isWhole = decimals.length >= LENGTH - 1 && /^0*$/.test(decimals.slice(LENGTH - 1));
  return isWhole ? judge(first + decimals.slice(0, LENGTH - 1), isNumeric) : { damage: 'rounded' };
}

function judgeSigns(signs: string): NikReading {
  const letters = [...signs].flatMap((letter, at) => (/\p{L}/u.test(letter) ? [{ at: at + 1, letter }] : []));
  const isNearlyNik = letters.length > 0 && letters.length <= LENGTH / 2 && /^[\d\p{L}]+$/u.test(signs);
  if (isNearlyNik) return { damage: 'letters', letters };
  return { damage: letters.length > 0 ? 'letters' : 'not_a_nik' };
}

function certain(digits: string): Nik | undefined {
  return nikParts(digits) && isKnownRegionPrefix(digits) ? (digits as Nik) : undefined;
}

const INVISIBLE = /[\s\p{Cf}]/gu;
const APOSTROPHES = /^['`´‘’]+|['`´‘’]+$/g;

/** The signs of a cell without spaces, quotation marks, `="..."` and the apostrophe that marks text. */
function unwrap(cell: string): string {
  const plain = cell.slice(0, MAX_CELL).normalize('NFKC').replace(INVISIBLE, '');
  return plain.replace(/^=/, '').replace(/["“”]/g, '').replace(APOSTROPHES, '');
}

/** Longer ones are no NIK, whatever is around it. */
const MAX_CELL = 100;
