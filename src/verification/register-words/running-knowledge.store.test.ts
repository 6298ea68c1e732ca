import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generatePopulation } from '../../../testing/population/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { type TestClock, testClock } from '../../kernel/index.ts';
import { openPool } from '../../platform/sql/index.ts';
import { getElement } from '../../reference/index.ts';
import { loadResidents } from '../../register/index.ts';
import { compareElement } from '../compare/index.ts';
import { type RunningKnowledge, runningKnowledge } from './index.ts';

const DAY_MS = 86_400_000;

let authority: Authority;
let clock: TestClock;
let owner: pg.Client;
let other: pg.Pool;

beforeAll(async () => {
  clock = testClock(aMonday);
  authority = await openAuthority(clock);
  owner = new pg.Client(authority.database.owner);
  await owner.connect();
  other = openPool(authority.database.app, 'other');
});

afterAll(async () => {
  await other.end();
  await owner.end();
  await authority.close();
});

/** Of names that are one letter apart: the same name with a slip, unless both are known to be names. */
const isOneName = (knowledge: RunningKnowledge, a: string, b: string) =>
  compareElement(getElement('NAMA_LGKP'), `${a} PRATAMA`, `${b} PRATAMA`, 80, knowledge.current()).match;

/** Gives half of the people one name, and the other half another. */
const nameAll = (a: string, b: string) =>
  owner.query(`UPDATE resident SET nama_lgkp = CASE WHEN nik % 2 = 0 THEN $1 ELSE $2 END || ' PRATAMA'`, [a, b]);

test('one process counts the register for all, once a day and when it has grown to more than twice as many', async () => {
  const [ours, theirs] = [runningKnowledge(authority.pool, clock), runningKnowledge(other, clock)];
  expect(await ours.refresh()).toBe(true);
  expect(isOneName(ours, 'ALVIRO', 'ALVERO')).toBe(true);

  await loadResidents(owner, generatePopulation({ seed: 4, residents: 120, asOf: aMonday }));
  await nameAll('ALVIRO', 'ALVERO');
  expect(await ours.refresh()).toBe(true);
  expect(isOneName(ours, 'ALVIRO', 'ALVERO')).toBe(false);
  expect(isOneName(ours, 'RINA', 'RIAN')).toBe(false);

  await nameAll('DARVANO', 'DARVENO');
  expect(isOneName(theirs, 'ALVIRO', 'ALVERO')).toBe(true);
  expect(await theirs.refresh()).toBe(true);
  expect(isOneName(theirs, 'ALVIRO', 'ALVERO')).toBe(false);
  expect(isOneName(theirs, 'DARVANO', 'DARVENO')).toBe(true);

  clock.advance(DAY_MS + 1);
  await theirs.refresh();
  await ours.refresh();
  for (const knowledge of [ours, theirs]) {
    expect(isOneName(knowledge, 'DARVANO', 'DARVENO')).toBe(false);
    expect(isOneName(knowledge, 'ALVIRO', 'ALVERO')).toBe(true);
  }
});

test('while another process counts, nothing is counted and what was known stays', async () => {
  const knowledge = runningKnowledge(authority.pool, clock);
  await knowledge.refresh();
  clock.advance(DAY_MS + 1);
  await nameAll('SELVARO', 'SELVERO');
  await owner.query('SELECT pg_advisory_lock(471007, 0)');
  expect(await knowledge.refresh()).toBe(true);
  expect(isOneName(knowledge, 'DARVANO', 'DARVENO')).toBe(false);
  expect(isOneName(knowledge, 'SELVARO', 'SELVERO')).toBe(true);
  await owner.query('SELECT pg_advisory_unlock(471007, 0)');
  await knowledge.refresh();
  expect(isOneName(knowledge, 'SELVARO', 'SELVERO')).toBe(false);
});

test('whoever comes while a new register is counted for the first time hears that its words are not known', async () => {
  await owner.query('TRUNCATE register_words');
  await owner.query('SELECT pg_advisory_lock(471007, 0)');
  const knowledge = runningKnowledge(other, clock);
  expect(await knowledge.refresh()).toBe(false);
  await owner.query('SELECT pg_advisory_unlock(471007, 0)');
  expect(await knowledge.refresh()).toBe(true);
});

test('what was known stays when a count fails, and whoever died over it holds up nobody', async () => {
  const pool = openPool(authority.database.app, 'dying');
  const knowledge = runningKnowledge(pool, clock);
  await knowledge.refresh();
  const before = knowledge.current();
  clock.advance(DAY_MS + 1);
  await owner.query('ALTER TABLE resident RENAME COLUMN nama_lgkp TO moved');
  await expect(knowledge.refresh()).rejects.toThrow();
  expect(knowledge.current()).toBe(before);
  await owner.query('ALTER TABLE resident RENAME COLUMN moved TO nama_lgkp');
  const counts = async () => (await owner.query('SELECT count_no FROM register_words')).rows[0].count_no;
  const countedBefore = await counts();
  // The lock is free when the database has seen that the connection is gone.
  await expect.poll(() => runningKnowledge(other, clock).refresh().then(counts)).toBe(countedBefore + 1);
  await pool.end();
});
