import { beforeEach, describe, expect, it } from 'vitest';
import { type Day, type TestClock, testClock } from '../kernel/index.ts';
import { FailureLimit } from './failure-limit.ts';

const [office, elsewhere] = ['10.1.2.3', '10.9.9.9'];

let clock: TestClock;
let limit: FailureLimit;

beforeEach(() => {
  clock = testClock('2026-03-02' as Day);
  limit = new FailureLimit(clock);
});

function fail(times: number, address: string, user: string): void {
  for (let i = 0; i < times; i += 1) {
    limit.attempt(address, user);
    limit.failed(address);
  }
}

describe('failed logins', () => {
  it('are heard ten times a minute from one address with one user, and then no more', () => {
    fail(9, office, 'siti');
    expect(limit.exceeded(office, 'siti')).toBe(false);
    fail(1, office, 'siti');
    expect(limit.exceeded(office, 'siti')).toBe(true);
  });

  it('lock nobody out elsewhere, and no other user of the address', () => {
    fail(50, office, 'siti');
    expect([limit.exceeded(elsewhere, 'siti'), limit.exceeded(office, 'budi')]).toEqual([false, false]);
  });

  it('are heard a hundred times a minute from one address over all users', () => {
    for (let user = 0; user < 99; user += 1) fail(1, office, `user ${user}`);
    expect(limit.exceeded(office, 'budi')).toBe(false);
    fail(1, office, 'another');
    expect([limit.exceeded(office, 'budi'), limit.exceeded(elsewhere, 'budi')]).toEqual([true, false]);
  });

  it('are forgotten a minute after the first of them', () => {
    fail(10, office, 'siti');
    clock.advance(59_999);
    expect(limit.exceeded(office, 'siti')).toBe(true);
    clock.advance(1);
    expect(limit.exceeded(office, 'siti')).toBe(false);
    fail(9, office, 'siti');
    expect(limit.exceeded(office, 'siti')).toBe(false);
  });

  it('are taken back by success, and never below none', () => {
    for (let i = 0; i < 500; i += 1) {
      limit.attempt(office, 'siti');
      limit.succeeded(office, 'siti');
    }
    limit.succeeded(office, 'siti');
    fail(9, office, 'siti');
    expect(limit.exceeded(office, 'siti')).toBe(false);
    fail(1, office, 'siti');
    expect(limit.exceeded(office, 'siti')).toBe(true);
  });
});
