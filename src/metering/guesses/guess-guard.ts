import type pg from 'pg';
import type { FailingNik, KeyRing, TriedValue } from '../../audit/index.ts';
import type { Clock, Day, Nik, Uuid } from '../../kernel/index.ts';
import { Lane } from '../../platform/lane/index.ts';
import { byteaArray, DedicatedConnection, plainArray } from '../../platform/sql/index.ts';
import { type Tried, type TriedBy, WINDOW_MS, YEAR_MS } from './budgets.ts';
import { BIRTH_DIGITS, GuessTags } from './guess-tags.ts';
import { Turns } from './turns.ts';

/** Whose guesses are counted, on which day of the office. */
export interface Guesser {
  readonly institutionId: Uuid;
  readonly credentialId: Uuid;
  readonly day: Day;
}

/** A value that was submitted and that the register does not hold like that. */
export interface Guess {
  readonly element: number;
  /** As its comparison reads it, so that case and spacing make no other value. */
  readonly value: string;
  readonly wrong: boolean;
}

/** The guard as verification knows it. */
export interface GuessGuard {
  /** Whether scores of values that do not match are told in steps; not so only where somebody tries what that is worth. */
  readonly coarse: boolean;
  /**
   * Runs `work` when nobody else in this process asks about somebody of that district and date of birth; those who
   * submit the same (as `kind` tells, which is asked only where two meet) go together.
   */
  inTurn<T>(nik: Nik, kind: () => string, work: () => Promise<T>): Promise<T>;
  /** What was tried about a NIK; throws `overloaded` or `database_unreachable`. */
  tried(nik: Nik, guesser: Guesser): Promise<Tried>;
  /** The tag of a NIK among {@link Tried}. */
  tagOf(nik: Nik): string;
  /** What the log statement is to count of a call. */
  toCount(nik: Nik, guesser: Guesser, guesses: readonly Guess[]): readonly TriedValue[];
  toFail(nik: Nik, guesser: Guesser): FailingNik;
}

/** No guard, for a gate that is about nobody. Scores are told as by any other, since clients are tried against it. */
export const noGuessGuard: GuessGuard = {
  coarse: true,
  inTurn: (_nik, _kind, work) => work(),
  tried: async () => ({ values: [], niks: [], failingToday: 0 }),
  tagOf: () => '',
  toCount: () => [],
  toFail: (_nik, guesser) => ({ ...guesser, birthTag: '', nikTag: '', at: 0 }),
};

interface Request {
  readonly nikTag: string;
  readonly birthTag: string;
  readonly credentialId: Uuid;
  readonly day: Day;
}

/**
 * The statement is planned once, when its tables may still be empty and a scan of them looks cheap: without this a call
 * cost eight times as much after the first hundred thousand guesses.
 */
export const BY_INDEX = '-c enable_seqscan=off -c enable_bitmapscan=off';

/**
 * One row a request: its values, its NIKs and its day, as texts that are split here, because most have none and reading
 * rows of three kinds would cost every call.
 */
const triedSql = `
SELECT (SELECT string_agg(v.element || ' ' || v.institution_id || ' ' || encode(v.value_tag, 'hex') || ' ' || v.wrong::int
      || ' ' || (v.at > $5)::int, ',')
    FROM tried_value v WHERE v.nik_tag = r.nik_tag AND v.at > $6),
  (SELECT string_agg(f.institution_id || ' ' || encode(f.nik_tag, 'hex'), ',')
    FROM failing_nik f WHERE f.birth_tag = r.birth_tag AND f.at > $5),
  (SELECT d.n FROM failing_day d WHERE d.credential_id = r.credential_id AND d.day = r.day)
FROM unnest($1::bytea[], $2::bytea[], $3::uuid[], $4::date[]) WITH ORDINALITY AS r(nik_tag, birth_tag, credential_id, day, i)
ORDER BY r.i`;

/**
 * Budgets against guessing (design: a score is an oracle). Counts of what was tried live in the database, over all
 * institutions, doors, processes and days; the log statement writes them with the record of the call.
 */
export class DatabaseGuessGuard implements GuessGuard {
  readonly coarse = true;
  readonly #tags: GuessTags;
  readonly #clock: Clock;
  readonly #connection: DedicatedConnection;
  readonly #lane: Lane<Request, Tried>;
  readonly #turns = new Turns();

  constructor(config: pg.ClientConfig, keys: KeyRing, clock: Clock) {
    this.#tags = new GuessTags(keys, clock);
    this.#clock = clock;
    this.#connection = new DedicatedConnection({ ...config, options: BY_INDEX });
    this.#lane = new Lane((requests) => this.#find(requests), clock);
  }

  inTurn<T>(nik: Nik, kind: () => string, work: () => Promise<T>): Promise<T> {
    return this.#turns.take(nik.slice(0, BIRTH_DIGITS), () => `${nik} ${kind()}`, work);
  }

  tried(nik: Nik, { credentialId, day }: Guesser): Promise<Tried> {
    const birthTag = this.#tags.ofBirth(nik);
    return this.#lane.push({ nikTag: this.#tags.ofNik(nik), birthTag, credentialId, day });
  }

  tagOf(nik: Nik): string {
    return this.#tags.ofNik(nik);
  }

  toCount(nik: Nik, { institutionId }: Guesser, guesses: readonly Guess[]): readonly TriedValue[] {
    const nikTag = this.#tags.ofNik(nik);
    const at = this.#clock.now();
    return guesses.map(({ element, value, wrong }) => {
      return { nikTag, element, institutionId, valueTag: this.#tags.ofValue(nik, element, value), wrong, at };
    });
  }

  toFail(nik: Nik, guesser: Guesser): FailingNik {
    const birthTag = this.#tags.ofBirth(nik);
    return { ...guesser, birthTag, nikTag: this.#tags.ofNik(nik), at: this.#clock.now() };
  }

  /** Ends lane and connection. */
  async close(): Promise<void> {
    await this.#lane.close();
    await this.#connection.close();
  }

  async #find(requests: readonly Request[]): Promise<readonly Tried[]> {
    const rows = await this.#connection.query('tried', triedSql, [
      byteaArray(requests.map((request) => request.nikTag)),
      byteaArray(requests.map((request) => request.birthTag)),
      plainArray(requests.map((request) => request.credentialId)),
      plainArray(requests.map((request) => request.day)),
      new Date(this.#clock.now() - WINDOW_MS),
      new Date(this.#clock.now() - YEAR_MS),
    ]);
    return rows.map(readTried);
  }
}

function readTried([values, niks, failing]: unknown[]): Tried {
  return {
    values: parts(values).map(([element, institutionId, valueTag, wrong, recent]): TriedBy => {
      return {
        element: Number(element),
        institutionId: institutionId as Uuid,
        valueTag: valueTag ?? '',
        wrong: wrong === '1',
        recent: recent === '1',
      };
    }),
    niks: parts(niks).map(([institutionId, nikTag]) => ({
      institutionId: institutionId as Uuid,
      nikTag: nikTag ?? '',
    })),
    failingToday: Number(failing ?? 0),
  };
}

function parts(text: unknown): (string | undefined)[][] {
  return typeof text === 'string' ? text.split(',').map((row) => row.split(' ')) : [];
}

/** Forgets guesses that no longer count, some at a time so that no lock is held for long. */
export async function forgetGuesses(pool: pg.Pool, clock: Clock): Promise<void> {
  const before = new Date(clock.now() - WINDOW_MS);
  const ages = { tried_value: new Date(clock.now() - YEAR_MS), failing_nik: before };
  for (const [table, age] of Object.entries(ages)) {
    await pool.query(
      `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(SELECT ctid FROM ${table} WHERE at < $1 LIMIT 10000))`,
      [age],
    );
  }
  await pool.query('DELETE FROM failing_day WHERE day < $1::date', [before]);
}
