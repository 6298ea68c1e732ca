import { addDays, addMonths, type Day } from '../../kernel/index.ts';
import type { Duty } from './duties.ts';
import { type Days, type Frequency, periodsOf } from './periods.ts';

/** By what arrears are counted. */
export interface ArrearsRule {
  readonly today: Day;
  /** Days after the end of a period by which it is to be delivered. */
  readonly dueDays: number;
  /** Older periods are not asked for. */
  readonly lookBackMonths: number;
}

/** A period that nothing was delivered for, and its last day for delivering. */
export interface OpenPeriod extends Days {
  readonly dueOn: Day;
}

/**
 * Tells of duties under a rule which of their periods are in arrears (tunggakan), oldest first. A period is, once its due day is over, unless
 * some delivery settles a day of it: how much of it was delivered is what coverage tells. A duty that begins or ends
 * within a period owes that part. Calendars are made once for each frequency: 6,500 institutions have the same.
 */
export function arrearsUnder({ today, dueDays, lookBackMonths }: ArrearsRule) {
  const notBefore = addMonths(today, -lookBackMonths);
  const calendars = new Map<Frequency, readonly OpenPeriod[]>();
  const calendarOf = (frequency: Frequency) => {
    const known = calendars.get(frequency) ?? calendar(frequency, { from: notBefore, until: today }, dueDays);
    calendars.set(frequency, known);
    return known;
  };
  return (duty: Pick<Duty, 'frequency' | 'from' | 'until'>, settled: readonly Days[]): OpenPeriod[] => {
    const open: OpenPeriod[] = [];
    for (const period of calendarOf(duty.frequency)) {
      if (period.until < duty.from || period.from > duty.until) continue;
      const owed = clip(period, duty, dueDays);
      if (owed.dueOn < today && !settled.some((days) => days.from <= owed.until && days.until >= owed.from)) {
        open.push(owed);
      }
    }
    return open;
  };
}

/** The periods of one duty that are in arrears under a rule. */
export function arrearsOf(
  duty: Pick<Duty, 'frequency' | 'from' | 'until'>,
  settled: readonly Days[],
  rule: ArrearsRule,
): OpenPeriod[] {
  return arrearsUnder(rule)(duty, settled);
}

/** Whole periods, the first of which ends within the days that are looked at. */
function calendar(frequency: Frequency, days: Days, dueDays: number): OpenPeriod[] {
  return periodsOf(frequency, days).map((period) => ({ ...period, dueOn: addDays(period.until, dueDays) }));
}

function clip(period: OpenPeriod, { from, until }: Days, dueDays: number): OpenPeriod {
  if (from <= period.from && until >= period.until) return period;
  const last = until < period.until ? until : period.until;
  return { from: from > period.from ? from : period.from, until: last, dueOn: addDays(last, dueDays) };
}
