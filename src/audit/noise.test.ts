import { beforeEach, describe, expect, it } from 'vitest';
import { type Day, type TestClock, testClock } from '../kernel/index.ts';
import { NoiseCounter } from './index.ts';

const MINUTE = 60_000;
let clock: TestClock;
let noise: NoiseCounter;
beforeEach(() => {
  clock = testClock('2021-11-18' as Day);
  noise = new NoiseCounter(clock);
});

/** `peer outcome count` of each entry taken. */
function taken(all?: boolean): string[] {
  return noise.take(all).map(({ peer, outcome, count }) => `${peer} ${outcome} ${count}`);
}

describe('noise', () => {
  it('is one record for each address, minute and outcome, with its count', () => {
    for (let i = 0; i < 1_000; i += 1) noise.count('10.0.0.1', 'login_failed');
    noise.count('10.0.0.1', 'credentials_empty');
    noise.count('10.0.0.2', 'login_failed');
    clock.advance(MINUTE);
    noise.count('10.0.0.1', 'login_failed');
    clock.advance(MINUTE);
    expect(taken()).toEqual([
      '10.0.0.1 login_failed 1000',
      '10.0.0.1 credentials_empty 1',
      '10.0.0.2 login_failed 1',
      '10.0.0.1 login_failed 1',
    ]);
  });

  it('is dated by the minute it fell in and names no person, institution or credential', () => {
    const minute = clock.now();
    clock.advance(42_500);
    noise.count('10.0.0.1', 'login_failed');
    clock.advance(MINUTE);
    expect(noise.take()).toEqual([
      {
        at: minute,
        kind: 'noise',
        outcome: 'login_failed',
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        peer: '10.0.0.1',
        count: 1,
      },
    ]);
  });

  it('keeps the running minute until it is over, unless all is wanted', () => {
    noise.count('10.0.0.1', 'login_failed');
    expect(taken()).toEqual([]);
    clock.advance(MINUTE - 1);
    expect(taken()).toEqual([]);
    expect(taken(true)).toEqual(['10.0.0.1 login_failed 1']);
  });

  it('is taken once', () => {
    noise.count('10.0.0.1', 'login_failed');
    clock.advance(MINUTE);
    expect(taken()).toHaveLength(1);
    expect(taken(true)).toEqual([]);
  });

  it('from more than 10,000 addresses a minute is counted together', () => {
    for (let i = 0; i < 10_050; i += 1) noise.count(`10.1.${i >> 8}.${i & 255}`, 'login_failed');
    const entries = noise.take(true);
    expect(entries).toHaveLength(10_001);
    expect(entries.at(-1)).toMatchObject({ peer: 'others', count: 50 });
  });
});
