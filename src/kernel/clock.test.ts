import { describe, expect, it } from 'vitest';
import { shiftTo, systemClock, testClock } from './clock.ts';
import { type Day, dayAt, minuteOfDay, type TimeZone } from './day.ts';

describe('a business clock that is moved', () => {
  it.each<[TimeZone, string]>([
    ['WIB', '2026-03-01T16:59:59Z'],
    ['WIB', '2026-03-01T17:00:00Z'],
    ['WIT', '2026-03-01T15:00:00Z'],
  ])('stands on its day in %s at %s, at the time of day that it really is', (zone, at) => {
    const now = Date.parse(at);
    const shift = shiftTo('2021-11-18' as Day, now, zone) * 86_400_000;
    expect(dayAt(now + shift, zone)).toBe('2021-11-18');
    expect(minuteOfDay(now + shift, zone)).toBe(minuteOfDay(now, zone));
  });

  it('leaves the real clock alone and runs on beside it', () => {
    const clock = systemClock(-2);
    const apart = clock.now() - clock.business();
    expect(Math.abs(apart - 2 * 86_400_000)).toBeLessThan(1_000);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1_000);
  });

  it('has a clock beside it that never steps back', () => {
    const clock = systemClock();
    const first = clock.monotonic();
    expect(clock.monotonic()).toBeGreaterThanOrEqual(first);
  });
});

describe("a test's clock", () => {
  it('stands at 10:00 WIB until it is moved', () => {
    const clock = testClock('2026-03-02' as Day);
    expect([dayAt(clock.now(), 'WIB'), minuteOfDay(clock.business(), 'WIB')]).toEqual(['2026-03-02', 600]);
    clock.advance(60_000);
    expect([minuteOfDay(clock.now(), 'WIB'), minuteOfDay(clock.business(), 'WIB')]).toEqual([601, 601]);
  });
});
