import type pg from 'pg';
import type { FailingNik, KeyRing, TriedValue } from '../../audit/index.ts';
import type { Clock, Nik } from '../../kernel/index.ts';
import { byteaArray, DedicatedConnection } from '../../platform/sql/index.ts';
import { type Tried, type TriedBy, WINDOW_MS, YEAR_MS } from './budgets.ts';
import { BY_INDEX, type Guess, type Guesser } from './guess-guard.ts';
import { GuessTags } from './guess-tags.ts';

/** Chunks whose guesses are remembered here: more than can be read about before the last of them is in the database. */
const REMEMBERED = 4;

const valuesSql = `SELECT encode(nik_tag, 'hex'), element, institution_id, encode(value_tag, 'hex'), wrong::int, (at > $2)::int
FROM tried_value WHERE nik_tag = ANY($1::bytea[]) AND at > $3`;
const niksSql = `SELECT encode(birth_tag, 'hex'), institution_id, encode(nik_tag, 'hex')
FROM failing_nik WHERE birth_tag = ANY($1::bytea[]) AND at > $2`;
const daySql = 'SELECT n FROM failing_day WHERE credential_id = $1 AND day = $2';

/** Budgets of guesses for bulk rows: read a chunk at a time, and every row of a chunk counts for the rows after it. */
export class GuessesOfChunks {
  readonly #connection: DedicatedConnection;
  readonly #tags: GuessTags;
  readonly #clock: Clock;
  #recent: ChunkGuesses[] = [];

  constructor(config: pg.ClientConfig, keys: KeyRing, clock: Clock) {
    this.#connection = new DedicatedConnection({ ...config, options: BY_INDEX });
    this.#tags = new GuessTags(keys, clock);
    this.#clock = clock;
  }

  /** Reads what was tried about the people of a chunk; throws `database_unreachable`. */
  async read(niks: readonly Nik[], guesser: Guesser): Promise<ChunkGuesses> {
    const since = new Date(this.#clock.now() - WINDOW_MS);
    const aYearAgo = new Date(this.#clock.now() - YEAR_MS);
    const nikTags = new Map(niks.map((nik) => [nik, this.#tags.ofNik(nik)]));
    const birthTags = new Map(niks.map((nik) => [nik, this.#tags.ofBirth(nik)]));
    const chunk = new ChunkGuesses(guesser, this.#tags, nikTags, birthTags, this.#clock.now());
    const values = await this.#connection.query('tried-of-chunk', valuesSql, [
      byteaArray(nikTags.values()),
      since,
      aYearAgo,
    ]);
    const failing = await this.#connection.query('failing-of-chunk', niksSql, [
      byteaArray(new Set(birthTags.values())),
      since,
    ]);
    const today = await this.#connection.query('failing-today', daySql, [guesser.credentialId, guesser.day]);
    chunk.take(values as string[][], failing as string[][], Number(today[0]?.[0] ?? 0));
    return chunk;
  }

  /** Makes a chunk that is about to be judged know of those judged before it, whether they are in the database yet or not. */
  begin(chunk: ChunkGuesses): void {
    for (const before of this.#recent) chunk.include(before);
    this.#recent = [...this.#recent, chunk].slice(-REMEMBERED);
  }

  /** Forgets the guesses of a chunk that was not recorded; it will be judged anew. */
  drop(chunk: ChunkGuesses): void {
    this.#recent = this.#recent.filter((other) => other !== chunk);
  }

  /** Forgets what is remembered here: every chunk that was recorded is in the database, and every other is judged anew. */
  forget(): void {
    this.#recent = [];
  }

  /** Ends the connection. */
  async close(): Promise<void> {
    await this.#connection.close();
  }
}

/** What was tried about the people of one chunk, before it and by it. */
export class ChunkGuesses {
  /** What the log statement is to count of the chunk. */
  readonly triedValues: TriedValue[] = [];
  readonly failingNiks: FailingNik[] = [];
  readonly #guesser: Guesser;
  readonly #tags: GuessTags;
  readonly #nikTags: ReadonlyMap<Nik, string>;
  readonly #birthTags: ReadonlyMap<Nik, string>;
  /** Tags of the people of the chunk. */
  readonly #asked: ReadonlySet<string>;
  readonly #at: number;
  readonly #values = new Map<string, Map<string, TriedBy>>();
  readonly #niks = new Map<string, Map<string, Tried['niks'][number]>>();
  #failingToday = 0;

  constructor(
    guesser: Guesser,
    tags: GuessTags,
    nikTags: ReadonlyMap<Nik, string>,
    birthTags: ReadonlyMap<Nik, string>,
    at: number,
  ) {
    this.#guesser = guesser;
    this.#tags = tags;
    this.#nikTags = nikTags;
    this.#birthTags = birthTags;
    this.#asked = new Set(nikTags.values());
    this.#at = at;
  }

  /** Takes what the database holds. */
  take(values: readonly string[][], failing: readonly string[][], failingToday: number): void {
    this.#failingToday += failingToday;
    for (const [nikTag = '', element, institutionId, valueTag = '', wrong, recent] of values) {
      this.#noteValue(nikTag, {
        element: Number(element),
        institutionId: institutionId as TriedBy['institutionId'],
        valueTag,
        wrong: wrong === '1',
        recent: recent === '1',
      });
    }
    for (const [birthTag = '', institutionId, nikTag = ''] of failing) {
      this.#noteNik(birthTag, { institutionId: institutionId as TriedBy['institutionId'], nikTag });
    }
  }

  /**
   * Takes what another chunk added; what the database told already is not counted twice. Values that were tried about
   * others than the people of this chunk say nothing here, and are nearly all.
   */
  include(other: ChunkGuesses): void {
    for (const { nikTag, element, institutionId, valueTag, wrong } of other.triedValues) {
      if (this.#asked.has(nikTag)) this.#noteValue(nikTag, { element, institutionId, valueTag, wrong, recent: true });
    }
    for (const { birthTag, nikTag, institutionId, credentialId } of other.failingNiks) {
      const isNew = this.#noteNik(birthTag, { institutionId, nikTag });
      if (isNew && credentialId === this.#guesser.credentialId) this.#failingToday += 1;
    }
  }

  /** The tag of a NIK among {@link Tried}. */
  tagOf(nik: Nik): string {
    return this.#nikTags.get(nik) ?? '';
  }

  /** What was tried about a NIK of the chunk until now. */
  tried(nik: Nik): Tried {
    const values = this.#values.size > 0 ? this.#values.get(this.tagOf(nik)) : undefined;
    const niks = this.#niks.size > 0 ? this.#niks.get(this.#birthTags.get(nik) ?? '') : undefined;
    if (!values && !niks && this.#failingToday === 0) return NOTHING;
    return {
      values: values ? [...values.values()] : NOTHING.values,
      niks: niks ? [...niks.values()] : NOTHING.niks,
      failingToday: this.#failingToday,
    };
  }

  /** Counts what a row tried, for the rows after it and for the database. */
  add(nik: Nik, guesses: readonly Guess[], failed: boolean): void {
    const { institutionId, credentialId, day } = this.#guesser;
    const at = this.#at;
    const nikTag = this.#nikTags.get(nik);
    const birthTag = this.#birthTags.get(nik);
    if (!nikTag || !birthTag) return;
    for (const { element, value, wrong } of guesses) {
      const valueTag = this.#tags.ofValue(nik, element, value);
      const isNew = this.#noteValue(nikTag, {
        element,
        institutionId,
        valueTag,
        wrong,
        recent: true,
      });
      if (isNew) this.triedValues.push({ nikTag, element, institutionId, valueTag, wrong, at });
    }
    if (!failed || !this.#noteNik(birthTag, { institutionId, nikTag })) return;
    this.#failingToday += 1;
    this.failingNiks.push({ birthTag, nikTag, institutionId, credentialId, day, at });
  }

  #noteValue(nikTag: string, value: TriedBy): boolean {
    return note(this.#values, nikTag, `${value.institutionId} ${value.element} ${value.valueTag}`, value);
  }

  #noteNik(birthTag: string, nik: Tried['niks'][number]): boolean {
    return note(this.#niks, birthTag, `${nik.institutionId} ${nik.nikTag}`, nik);
  }
}

const NOTHING: Tried = { values: [], niks: [], failingToday: 0 };

/** Notes a thing under two keys; false when it was there. */
function note<T>(map: Map<string, Map<string, T>>, of: string, key: string, thing: T): boolean {
  const things = map.get(of) ?? new Map<string, T>();
  if (things.has(key)) return false;
  map.set(of, things.set(key, thing));
  return true;
}
