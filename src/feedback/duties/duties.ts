import { type FeedbackDuty, type FeedbackOwed, feedbackOwed } from '../../agreements/index.ts';
import { addDays, type Day, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type Days, latest } from './periods.ts';

/** A kind of data balikan that an institution owes, and the days on which it owes it. */
export interface Duty extends FeedbackDuty, Days {}

/**
 * The kinds of data balikan that an institution owes on a day, by key, from its agreements that are in force then. Where
 * two agreements name one key, the one that began later counts.
 */
export async function dutiesOf(sql: Sql, institution: Uuid, day: Day): Promise<Duty[]> {
  return dutiesWithin(sql, institution, { from: day, until: day });
}

/** The same of some days: each key once, as it was agreed last. */
export async function dutiesWithin(sql: Sql, institution: Uuid, days: Days): Promise<Duty[]> {
  const owed = joinDuties(await feedbackOwed(sql, { institution }));
  const within = owed.filter(({ from, until }) => from <= days.until && until >= days.from);
  const byKey = new Map(within.toSorted((a, b) => compare(a.from, b.from)).map((duty) => [duty.key, duty]));
  return [...byKey.values()].toSorted((a, b) => compare(a.key, b.key));
}

/**
 * The duties of one institution out of what its agreements oblige to. What goes on without a gap, under an addendum or a renewal, is one duty, as it was said last; with another frequency it is another.
 */
export function joinDuties(owed: readonly Pick<FeedbackOwed, 'from' | 'until' | 'feedback'>[]): Duty[] {
  const open = new Map<string, Duty>();
  const joined: Duty[] = [];
  for (const { from, until, feedback } of owed.toSorted((a, b) => compare(a.from, b.from))) {
    for (const duty of feedback) {
      const name = `${duty.key} ${duty.frequency}`;
      const before = open.get(name);
      const goesOn = before !== undefined && from <= addDays(before.until, 1);
      if (before && !goesOn) joined.push(before);
      const days = goesOn ? { from: before.from, until: latest(until, before.until) } : { from, until };
      open.set(name, { ...duty, ...days });
    }
  }
  return [...joined, ...open.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
