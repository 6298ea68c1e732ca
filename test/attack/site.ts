import { rmSync } from 'node:fs';
import pg from 'pg';
import { interrupted, makeHome, openTrial, SEED, stopDatabase } from '../../bench/trial/index.ts';
import { type Administration, prepareLog } from '../../src/audit/index.ts';
import { createOffice } from '../../src/institutions/index.ts';
import { type Day, type TestClock, testClock } from '../../src/kernel/index.ts';
import { loadResidents } from '../../src/register/index.ts';
import { type RunningKnowledge, runningKnowledge } from '../../src/verification/index.ts';
import { generatePopulation } from '../../testing/population/index.ts';

/** The day on which every attack begins, so that each run attacks the same people. */
export const ATTACK_DAY = '2026-03-02' as Day;

/** The office that looks after the attackers. */
export const OFFICE = '3278';

const DAY_MS = 86_400_000;

/** A register to be attacked, with a clock that the attack moves. */
export interface Site extends Administration {
  readonly clock: TestClock;
  /** Connection of the application's role. */
  readonly app: pg.ClientConfig;
  /** As the owner of the tables: draws targets, and lets each attack begin with nobody guessed at. */
  readonly owner: pg.Pool;
  /** What the gates compare with: the register's own words, which the attacker knows too. */
  readonly knowledge: RunningKnowledge;
}

/** Runs `work` on an installation of its own with a synthetic register, which is gone afterwards. */
export async function withSite<T>(residents: number, work: (site: Site) => Promise<T>): Promise<T> {
  const home = makeHome();
  try {
    return await Promise.race([open(home, residents, work), interrupted]);
  } finally {
    await stopDatabase(home);
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function open<T>(home: string, residents: number, work: (site: Site) => Promise<T>): Promise<T> {
  const trial = await openTrial(home);
  // Without the server's patience for a connection: while the attacker thinks, nothing else runs in this process.
  const pool = new pg.Pool({ ...trial.database.app, max: 8 });
  try {
    const by = { ...trial.by, pool, clock: testClock(ATTACK_DAY) };
    return await work(await makeSite(by, trial.database.app, trial.owner, residents));
  } finally {
    await pool.end();
    await trial.close();
  }
}

/** Makes an empty register ready to be attacked: its office, its residents, its log. */
export async function makeSite(
  by: Pick<Site, 'pool' | 'keys' | 'actor' | 'clock'>,
  app: pg.ClientConfig,
  owner: pg.Pool,
  residents: number,
): Promise<Site> {
  await prepareLog(owner, by.keys, by.clock);
  await createOffice(by, { officeCode: OFFICE, name: 'Disdukcapil Kota Tasikmalaya', timeZone: 'WIB' });
  const client = await owner.connect();
  try {
    await loadResidents(client, generatePopulation({ seed: SEED, residents, asOf: ATTACK_DAY }));
  } finally {
    client.release();
  }
  const knowledge = runningKnowledge(owner, by.clock);
  await knowledge.refresh();
  return { ...by, app, owner, knowledge };
}

/** Lets days pass, with the log made ready for its months as the server's chores do. */
export async function letDaysPass(site: Site, days: number): Promise<void> {
  site.clock.advance(days * DAY_MS);
  await prepareLog(site.owner, site.keys, site.clock);
}

/** Nobody was guessed at yet. */
export async function forgetAll({ owner }: Site): Promise<void> {
  await owner.query('TRUNCATE tried_value, failing_nik, failing_day');
}
