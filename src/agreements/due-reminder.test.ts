import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../kernel/index.ts';
import { defaultSettings } from '../settings/index.ts';
import { dueReminder } from './due-reminder.ts';

const REMINDER_DAYS = defaultSettings.reminderDays;

const endsOn = '2026-12-31' as Day;
const year = { startsOn: '2026-01-01' as Day, endsOn };
const atLeft = (days: number) => addDays(endsOn, -days);

describe('the reminder that is due', () => {
  it.each([
    [181, undefined],
    [180, 180],
    [179, 180],
    [90, 90],
    [61, 90],
    [60, 60],
    [30, 30],
    [8, 30],
    [7, 7],
    [0, 7],
    [-1, undefined],
  ])('%i days before the end is %s', (left, reminder) => {
    expect(dueReminder(atLeft(left), year, REMINDER_DAYS)).toBe(reminder);
  });

  it('never lies before the agreement began', () => {
    const short = { startsOn: atLeft(45), endsOn };
    expect([45, 31, 30, 7].map((left) => dueReminder(atLeft(left), short, REMINDER_DAYS))).toEqual([
      undefined,
      undefined,
      30,
      7,
    ]);
  });
});

/** The chore as it runs: on some days, sending what is due and was not sent. Answers on which day what was sent. */
function run(left: readonly number[]): [left: number, reminder: number][] {
  const sent = new Map<number, number>();
  for (const day of left.toSorted((a, b) => b - a)) {
    const reminder = dueReminder(atLeft(day), year, REMINDER_DAYS);
    if (reminder !== undefined && !sent.has(reminder)) sent.set(reminder, day);
  }
  return [...sent].map(([reminder, day]) => [day, reminder]);
}

const someDays = fc.uniqueArray(fc.integer({ min: -30, max: 250 }), { maxLength: 40 });

describe('on whatever days the chore runs', () => {
  it('every reminder is sent on its day when it runs daily', () => {
    const daily = Array.from({ length: 281 }, (_, index) => index - 30);
    expect(run(daily)).toEqual(REMINDER_DAYS.map((days) => [days, days]));
  });

  it('none is sent once the day of a later one has come, and they come in their order', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const sent = run(days);
        for (const [left, reminder] of sent) {
          expect(left).toBeLessThanOrEqual(reminder);
          const later = REMINDER_DAYS.filter((each) => each < reminder);
          expect(later.every((each) => left > each)).toBe(true);
        }
        const order = sent.map(([, reminder]) => reminder);
        expect(order).toEqual(order.toSorted((a, b) => b - a));
      }),
    );
  });

  it('one is sent whenever it runs between the day of a reminder and that of the next', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const hit = REMINDER_DAYS.filter((reminder, index) => {
          const next = REMINDER_DAYS[index + 1] ?? -1;
          return days.some((left) => left <= reminder && left > next);
        });
        expect(run(days).map(([, reminder]) => reminder)).toEqual(hit);
      }),
    );
  });
});
