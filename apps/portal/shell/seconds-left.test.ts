import { expect, it } from 'vitest';
import { secondsLeft } from './seconds-left.ts';

const minute = 60_000;
/** Read when this browser's clock stood at 0; the server's is somewhere else altogether. */
const session = {
  now: '2026-03-02T03:00:00.000Z',
  idleAt: '2026-03-02T03:30:00.000Z',
  lastAt: '2026-03-02T04:00:00.000Z',
  readAt: 0,
};

it('a session goes on for as long as it may be idle, from its last use on', () => {
  expect(secondsLeft(session, 0, 0)).toEqual({ seconds: 1_800, extendable: true });
  expect(secondsLeft(session, 10 * minute, 10 * minute)).toEqual({ seconds: 1_800, extendable: true });
  expect(secondsLeft(session, 10 * minute, 39 * minute)).toEqual({ seconds: 60, extendable: true });
});

it('but never past its last moment, which no use moves', () => {
  expect(secondsLeft(session, 50 * minute, 59 * minute)).toEqual({ seconds: 60, extendable: false });
  expect(secondsLeft(session, 60 * minute, 60 * minute).seconds).toBe(0);
});
