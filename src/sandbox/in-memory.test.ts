import { describe, expect, it } from 'vitest';
import { KEPT_MS } from '../audit/index.ts';
import { addDays, type Day, type Nik, testClock, type Uuid } from '../kernel/index.ts';
import { KeptInMemory } from './kept-in-memory.ts';
import { MeterInMemory } from './meter-in-memory.ts';
import { OutageOnce } from './play-outages.ts';

const today = '2026-03-02' as Day;
const id = (no: number) => `019cb2de-0d60-7000-8000-${String(no).padStart(12, '0')}` as Uuid;

describe('hits in memory', () => {
  it('are told only once the first is taken, and fall as they are spent', async () => {
    const meter = new MeterInMemory(2);
    expect(await meter.left(id(1), today)).toBeUndefined();
    const [first, second] = [await meter.take(id(1), today), await meter.take(id(1), today)];
    expect(await meter.left(id(1), today)).toBe(2);
    expect(first && meter.spend(first)).toBe(1);
    expect(await meter.take(id(1), today)).toBeUndefined();
    if (second) meter.giveBack(second);
    const again = await meter.take(id(1), today);
    expect(again && meter.spend(again)).toBe(0);
    expect(await meter.take(id(1), today)).toBeUndefined();
  });

  it('are counted by right and day', async () => {
    const meter = new MeterInMemory(1);
    expect(await meter.take(id(1), today)).toBeDefined();
    expect(await meter.take(id(2), today)).toBeDefined();
    expect(await meter.take(id(1), addDays(today, 1))).toBeDefined();
    expect(await meter.take(id(1), today)).toBeUndefined();
  });

  it('of the oldest day are forgotten when there are too many days, and what comes back of it is nobody’s', async () => {
    const meter = new MeterInMemory(1);
    const oldest = await meter.take(id(0), today);
    for (let no = 1; no <= 15_000; no += 1) await meter.take(id(no), today);
    expect(await meter.left(id(0), today)).toBeUndefined();
    expect(await meter.left(id(1), today)).toBe(1);
    if (oldest) meter.giveBack(oldest);
    expect(await meter.left(id(0), today)).toBeUndefined();
  });
});

describe('answers kept in memory', () => {
  const request = { institutionId: id(1), credentialId: id(2), key: 'k-1', question: 'q' };

  it('are found by their key, and tell whether the question is the same', async () => {
    const kept = new KeptInMemory(testClock(today));
    expect(await kept.find(request)).toBeUndefined();
    expect(kept.keep(kept.toKeep(request, 'answer'))).toBe(true);
    expect(await kept.find(request)).toEqual({ sameQuestion: true, answer: 'answer' });
    expect(await kept.find({ ...request, question: 'another' })).toEqual({ sameQuestion: false, answer: 'answer' });
    expect(await kept.find({ ...request, credentialId: id(3) })).toBeUndefined();
  });

  it('are one for each key', () => {
    const kept = new KeptInMemory(testClock(today));
    expect(kept.keep(kept.toKeep(request, 'first'))).toBe(true);
    expect(kept.keep(kept.toKeep(request, 'second'))).toBe(false);
  });

  it('are kept for as long as the real ones, at least', async () => {
    const clock = testClock(today);
    const kept = new KeptInMemory(clock);
    kept.keep(kept.toKeep(request, 'answer'));
    clock.advance(KEPT_MS);
    expect(await kept.find(request)).toBeDefined();
    clock.advance(1);
    expect(await kept.find(request)).toBeUndefined();
    expect(kept.keep(kept.toKeep(request, 'anew'))).toBe(true);
  });

  it('are ten thousand at most: the oldest goes first', async () => {
    const kept = new KeptInMemory(testClock(today));
    for (let no = 0; no <= 10_000; no += 1) kept.keep(kept.toKeep({ ...request, key: `k-${no}` }, 'answer'));
    expect(await kept.find({ ...request, key: 'k-0' })).toBeUndefined();
    expect(await kept.find({ ...request, key: 'k-1' })).toBeDefined();
  });
});

describe('an outage that is played once', () => {
  const lookup = { find: async (_nik: Nik) => undefined };
  type Asked = Parameters<OutageOnce['lookupFor']>[0];
  const nik = '3278010412909999' as Nik;
  const ask = (outages: OutageOnce, caller: string, key?: string) =>
    outages
      .lookupFor({ idempotency: key && { key, question: '' } } as Asked, caller, lookup)
      .find(nik, [])
      .then(
        () => 'there',
        () => 'away',
      );

  it('is met by each caller and key, every other time', async () => {
    const outages = new OutageOnce();
    expect([await ask(outages, 'a'), await ask(outages, 'a'), await ask(outages, 'a')]).toEqual([
      'away',
      'there',
      'away',
    ]);
    expect([await ask(outages, 'b', 'k'), await ask(outages, 'b', 'l'), await ask(outages, 'b', 'k')]).toEqual([
      'away',
      'away',
      'there',
    ]);
  });

  it('is remembered of ten thousand calls at most', async () => {
    const outages = new OutageOnce();
    for (let no = 0; no <= 10_000; no += 1) await ask(outages, 'a', `k-${no}`);
    expect(await ask(outages, 'a', 'k-0')).toBe('away');
    expect(await ask(outages, 'a', 'k-10000')).toBe('there');
  });
});
