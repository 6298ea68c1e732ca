import { type Day, dayOf, Fault, lastDayOf } from '../../kernel/index.ts';

/** Whole months from one to another. */
export interface Period {
  /** Its first day. */
  readonly first: Day;
  /** Its last day. */
  readonly last: Day;
  readonly months: number;
}

/** Months that one period of coverage has at most. */
const MOST_MONTHS = 24;

/** Lengths of the calendar's own periods: month, quarter, semester, year. */
export const CALENDAR_MONTHS = [1, 3, 6, 12] as const;

/** The period of two months, `2026-01` to `2026-06`; throws `invalid_input` when it ends before it begins or is too long. */
export function coveragePeriodOf(from: string, to: string): Period {
  const months = monthNo(to) - monthNo(from) + 1;
  if (months < 1 || months > MOST_MONTHS) {
    const remedy = `Ask for 1 to ${MOST_MONTHS} months.`;
    throw new Fault('invalid_input', `${from} to ${to} is no period of coverage.`, {
      field: 'to',
      remedy,
      indonesian: `Masa ini tidak dapat ditampilkan. Pilih 1 sampai ${MOST_MONTHS} bulan yang berurutan.`,
    });
  }
  const [year, month] = parts(to);
  return { first: `${from}-01` as Day, last: dayOf(year, month, lastDayOf(year, month)) as Day, months };
}

/** The same, of a calendar month, quarter, semester or year alone. */
export function calendarPeriodOf(from: string, to: string): Period {
  const period = coveragePeriodOf(from, to);
  const length = CALENDAR_MONTHS.find((months) => months === period.months);
  if (length !== undefined && (parts(from)[1] - 1) % length === 0) return period;
  const remedy = 'Ask for a calendar month, quarter, semester or year, or for one institution alone.';
  throw new Fault('invalid_input', `The board has no figures of ${from} to ${to}.`, {
    field: 'to',
    remedy,
    indonesian:
      'Tidak ada angka untuk masa ini. Pilih satu bulan, triwulan, semester atau tahun kalender, atau satu lembaga saja.',
  });
}

/** What persons of a period are gathered from: semesters that lie in it, and the months outside of them, by first days. */
export function spansOf({ first, months }: Period): { readonly semesters: string[]; readonly single: string[] } {
  const [semesters, single]: [string[], string[]] = [[], []];
  for (let at = monthNo(first), end = at + months; at < end; ) {
    const whole = (at - 1) % SEMESTER === 0 && at + SEMESTER <= end;
    (whole ? semesters : single).push(firstDayOf(at));
    at += whole ? SEMESTER : 1;
  }
  return { semesters, single };
}

/** Months of a semester. */
export const SEMESTER = 6;

/** The first day of the semester that a month, named by a day of it, belongs to. */
export function semesterOf(day: string): string {
  const [year, month] = parts(day);
  return `${year}-${month <= SEMESTER ? '01' : '07'}-01`;
}

function firstDayOf(no: number): string {
  const year = Math.floor((no - 1) / 12);
  return `${year}-${String(no - year * 12).padStart(2, '0')}-01`;
}

/** Months since the year 0, of which January is 1 more than a multiple of 12. */
function monthNo(text: string): number {
  const [year, month] = parts(text);
  return year * 12 + month;
}

/** Year and month (1-12) of `YYYY-MM`. */
function parts(text: string): [number, number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7))];
}
