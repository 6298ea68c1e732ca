import { dayOf, parseDay } from '../../kernel/index.ts';
import { agrees, differs, type Likeness } from './likeness.ts';
import { upperText } from './text/clean.ts';

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'JAN JANUARI JANUARY',
    'FEB FEBRUARI FEBRUARY PEBRUARI PEB',
    'MAR MARET MARCH MRT',
    'APR APRIL',
    'MEI MAY',
    'JUN JUNI JUNE',
    'JUL JULI JULY',
    'AGU AGUSTUS AUG AUGUST AGT AGS AGUST',
    'SEP SEPTEMBER SEPT',
    'OKT OKTOBER OCT OCTOBER',
    'NOV NOVEMBER NOPEMBER NOP',
    'DES DESEMBER DEC DECEMBER',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);

/** A date as written: the year is four digits, day and month may be exchanged or not exist. */
interface Written {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What follows a date in a time stamp: `T00:00:00.000Z`, ` 00:00:00`. */
const TIME = '(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?';
const DAY_FIRST = new RegExp(`^(\\d{1,2})[-/. ]+([A-Z]{3,9}|\\d{1,2})[-/., ]+(\\d{4})${TIME}$`);
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}$`);
/** The longest date there is: a time stamp with offset. */
const LONGEST = 40;

/**
 * Compares a day of the register (`YYYY-MM-DD`) with what a client wrote: dd-mm-yyyy, dd/mm/yyyy, dd.mm.yyyy,
 * yyyy-mm-dd, single digits, months by name, a time behind it. 00-00-0000 means unknown and matches only the register's
 * null.
 */
export function compareDates(registered: string | null, submitted: string): Likeness {
  const written = readDate(submitted);
  if (written === undefined) return differs('unreadable');
  if (isUnknown(written)) return registered === null ? agrees('equal') : differs('different');
  if (registered === null) return differs('not_in_register');
  const { year, month, day } = written;
  const read = dayOf(year, month, day);
  if (read === registered) return agrees('equal');
  if (dayOf(year, day, month) === registered) return differs('day_month_swapped');
  return differs(read === undefined || parseDay(registered) === undefined ? 'unreadable' : 'different');
}

function readDate(text: string): Written | undefined {
  if (text.length > LONGEST) return undefined;
  const upper = upperText(text).trim();
  const dayFirst = DAY_FIRST.exec(upper);
  if (dayFirst) return written(dayFirst[3], dayFirst[2], dayFirst[1]);
  const yearFirst = YEAR_FIRST.exec(upper);
  return yearFirst ? written(yearFirst[1], yearFirst[2], yearFirst[3]) : undefined;
}

function written(year = '', month = '', day = ''): Written | undefined {
  const monthNo = /^\d/.test(month) ? Number(month) : months[month];
  return monthNo === undefined ? undefined : { year: Number(year), month: monthNo, day: Number(day) };
}

function isUnknown({ year, month, day }: Written): boolean {
  return year === 0 && month === 0 && day === 0;
}
