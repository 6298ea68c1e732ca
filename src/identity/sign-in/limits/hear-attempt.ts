import type { Clock } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import { hashToken } from '../../secrets.ts';
import type { Attempt, SignInParts } from '../parts.ts';

/** Failures an hour of all browsers together that never signed in with an account, and of each that did [assumption]. */
export const MOST_AN_HOUR = 20;
const HOUR_MS = 3_600_000;
const MINUTE_S = 60;

/** An attempt that is heard, and how it is told how it ended; or for how many seconds nothing is heard. */
export type Hearing =
  | { readonly heard: true; succeeded(): Promise<void>; failed(): void }
  | { readonly heard: false; readonly seconds: number };

interface Count {
  readonly failures: number;
  readonly since: Date;
}

/**
 * Judges whether an attempt with a login is heard, before anything is hashed, and counts it as failed until it succeeds.
 * - Each process hears an address ten times a minute with one login, a hundred times with all (`FailureLimit`).
 * - Over all processes and addresses, browsers that never signed in with the login share 20 failures an hour. A browser
 *   that did has a budget of its own, so that strangers cannot lock the right person out, however many they are.
 * It is the same for a login that nobody has: refusals do not tell which exist.
 */
export async function hearAttempt(parts: SignInParts, { address, pass }: Attempt, login: string): Promise<Hearing> {
  const { pool, clock, failures } = parts;
  const loginHash = hashToken(login);
  const key = `portal ${loginHash}`;
  if (failures.exceeded(address, key)) return { heard: false, seconds: MINUTE_S };
  failures.attempt(address, key);
  const known = await countKnown(pool, clock, pass, login);
  const count = known && known.failures <= MOST_AN_HOUR ? known : await countStrange(pool, clock, loginHash);
  if (count.failures > MOST_AN_HOUR) return { heard: false, seconds: secondsLeft(count, clock) };
  return {
    heard: true,
    async succeeded() {
      failures.succeeded(address, key);
      await (count === known ? takeBackKnown(pool, pass) : takeBackStrange(pool, loginHash));
    },
    failed: () => failures.failed(address),
  };
}

/** One more failure since the first of the hour, or the first of another. */
const counting = (table: string) => `failures = CASE WHEN ${table}.since > $2 THEN ${table}.failures + 1 ELSE 1 END,
  since = CASE WHEN ${table}.since > $2 THEN ${table}.since ELSE $3 END`;

async function countKnown(sql: Sql, clock: Clock, pass: string | undefined, login: string): Promise<Count | undefined> {
  const text = `UPDATE known_browser b SET ${counting('b')} FROM account a
    WHERE b.pass_hash = $1 AND a.officer_id = b.officer_id AND a.login = $4 RETURNING b.failures, b.since`;
  const values = [hashToken(pass ?? ''), ...hourOf(clock), login];
  return (await sql.query<Count & Record<string, unknown>>(text, values)).rows[0];
}

async function countStrange(sql: Sql, clock: Clock, loginHash: string): Promise<Count> {
  const text = `INSERT INTO strange_failure AS s (login_hash, since, failures) VALUES ($1, $3, 1)
    ON CONFLICT (login_hash) DO UPDATE SET ${counting('s')} RETURNING failures, since`;
  const { rows } = await sql.query<Count & Record<string, unknown>>(text, [loginHash, ...hourOf(clock)]);
  return rows[0] ?? { failures: 1, since: new Date(clock.now()) };
}

async function takeBackKnown(sql: Sql, pass: string | undefined): Promise<void> {
  const text = 'UPDATE known_browser SET failures = greatest(failures - 1, 0) WHERE pass_hash = $1';
  await sql.query(text, [hashToken(pass ?? '')]);
}

async function takeBackStrange(sql: Sql, loginHash: string): Promise<void> {
  const text = 'UPDATE strange_failure SET failures = greatest(failures - 1, 0) WHERE login_hash = $1';
  await sql.query(text, [loginHash]);
}

function hourOf(clock: Clock): [Date, Date] {
  return [new Date(clock.now() - HOUR_MS), new Date(clock.now())];
}

function secondsLeft({ since }: Count, clock: Clock): number {
  return Math.max(1, Math.ceil((since.getTime() + HOUR_MS - clock.now()) / 1_000));
}
