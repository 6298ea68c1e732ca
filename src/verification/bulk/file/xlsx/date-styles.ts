import type { Entry } from 'yauzl';
import { isRefused, type Refused } from '../refusals.ts';
import { decodeEntities } from './read-xml.ts';
import { readTags } from './workbook.ts';

/** Number formats that every workbook has without naming them, and that show a day (ECMA-376 part 1, 18.8.30). */
const builtInDates = [
  [14, 17],
  [22, 22],
  [27, 31],
  [34, 36],
  [50, 54],
  [57, 58],
] as const;

/** Whether cells of a style (the place in the list) show a day. A workbook without styles shows none. */
export async function readDateStyles(path: string, part: Entry | undefined): Promise<readonly boolean[] | Refused> {
  if (!part) return [];
  const formats = new Map<string, boolean>();
  const styles: boolean[] = [];
  let isInCells = false;
  const refused = await readTags(path, part, (tag, attributes) => {
    if (tag === 'numFmt') {
      const { numFmtId: id = '', formatCode = '' } = attributes();
      formats.set(id, showsDay(formatCode));
    }
    if (tag === 'cellXfs') isInCells = true;
    if (tag === 'cellStyles' || tag === 'dxfs') isInCells = false;
    if (tag === 'xf' && isInCells) styles.push(isDate(attributes().numFmtId ?? '0', formats));
  });
  return refused ?? styles;
}

function isDate(id: string, formats: ReadonlyMap<string, boolean>): boolean {
  const number = Number(id);
  return formats.get(id) ?? builtInDates.some(([first, last]) => number >= first && number <= last);
}

/** True for a format such as `dd/mm/yyyy` or `[$-421]d mmmm yyyy`; not for a time of day, nor for `#,##0 "hari"`. */
export function showsDay(formatCode: string): boolean {
  const decoded = decodeEntities(formatCode);
  if (isRefused(decoded)) return false;
  const [positive = ''] = decoded.split(';');
  const letters = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  if (letters.includes('general')) return false;
  return /[dy]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters));
}

const MS_PER_DAY = 86_400_000;
/** Excel counts a 29 February 1900 that never was (its day 60), so that days before it lie one later. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const PHANTOM = 60;
/** 31 December 9999. */
const LAST = 2_958_465;

/** The day of a date cell's number as `YYYY-MM-DD`, the time of day cut off; undefined when it is none. */
export function dayOfSerial(serial: number, from1904: boolean): string | undefined {
  const day = Math.floor(serial);
  if (!(day >= (from1904 ? 0 : 1) && day <= LAST)) return undefined;
  if (from1904) return isoDay(EPOCH_1904 + day * MS_PER_DAY);
  if (day === PHANTOM) return undefined;
  return isoDay(EPOCH_1900 + (day < PHANTOM ? day + 1 : day) * MS_PER_DAY);
}

let lastAt = Number.NaN;
let lastDay = '';

function isoDay(milliseconds: number): string {
  if (milliseconds !== lastAt) {
    lastDay = new Date(milliseconds).toISOString().slice(0, 10);
    lastAt = milliseconds;
  }
  return lastDay;
}
