import { createHmac, randomBytes } from 'node:crypto';
import { Fault, type Nik } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { seal, unsealByAny } from '../seal.ts';
import { type KeyKind, keyKinds, periodOf } from './key-periods.ts';
import { MasterKeys, wrappingIn } from './master-keys.ts';

/** A key of the log, open: its number in the database, and its 32 bytes. */
export interface LogKey {
  readonly keyNo: number;
  readonly bytes: Buffer;
}

interface KeyRow extends Record<string, unknown> {
  kind: KeyKind;
  period: string;
  key_no: number;
  wrapped: Buffer;
  master_id: string;
}

/** Keys that have no master key's name are from before there were names. */
const readSql = (where: string) => `
SELECT k.kind, k.period, k.key_no, k.wrapped, coalesce(k.master_id, m.master_id) AS master_id
FROM log_key k, log_master m WHERE ${where} ORDER BY k.version DESC`;
const ofPeriodsSql = readSql('(k.kind, k.period) IN (SELECT * FROM unnest($1::text[], $2::text[]))');
const betweenSql = readSql('k.kind = $1 AND k.period BETWEEN $2 AND $3');
const numberedSql = readSql('k.key_no = $1');

const addSql = `
INSERT INTO log_key (kind, period, version, wrapped, master_id)
SELECT n.kind, n.period, 1, n.wrapped, $4 FROM unnest($1::text[], $2::text[], $3::bytea[]) AS n(kind, period, wrapped)
WHERE NOT EXISTS (SELECT 1 FROM log_key k WHERE k.kind = n.kind AND k.period = n.period)
ON CONFLICT (kind, period, version) DO NOTHING`;

/** Whether a key could not be added because the master key was replaced at that moment. */
export function isMasterReplaced(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23503' && constraint === 'log_key_master';
}

/** Replacements of the master key that one who makes keys may meet in a row; an office makes one in years. */
const MOST_REPLACED = 5;

/**
 * The keys of the log, wrapped under the installation's master key. Tags change yearly, seals monthly: a key that leaks
 * opens that period only, and dropping a period's key makes its NIKs unreadable while the records stay provable. A period
 * may have several keys of a kind, when it was rotated: the newest is used, the others are for what is there.
 */
export class KeyRing {
  readonly masters: MasterKeys;
  readonly #byNumber = new Map<number, LogKey>();
  /** By kind and period, the newest first. */
  readonly #open = new Map<string, readonly LogKey[]>();
  #masterKnown = true;

  /** `masters`: the installation's 32-byte master key, or several that it may be. */
  constructor(masters: Buffer | MasterKeys) {
    this.masters = masters instanceof MasterKeys ? masters : new MasterKeys(() => [masters]);
  }

  /** False when the master key was replaced and this process cannot get at the new one: it must be started with it. */
  get masterKnown(): boolean {
    return this.#masterKnown;
  }

  /** Makes sure that the keys of an instant are open, making them when they do not exist yet. */
  async prepare(sql: Sql, milliseconds: number): Promise<void> {
    const missing = keyKinds.filter((kind) => !this.#open.has(`${kind} ${periodOf(kind, milliseconds)}`));
    if (missing.length === 0) return;
    const periods = missing.map((kind) => periodOf(kind, milliseconds));
    await this.#add(sql, missing, periods);
    this.#take((await sql.query<KeyRow>(ofPeriodsSql, [missing, periods])).rows);
  }

  /** Takes up what was rotated since: the newest key of each period that is open. */
  async refresh(sql: Sql): Promise<void> {
    const open = [...this.#open.keys()].map((key) => key.split(' '));
    const { rows } = await sql.query<KeyRow>(ofPeriodsSql, [open.map(([kind]) => kind), open.map(([, of]) => of)]);
    this.#masterKnown = rows.every(({ master_id }) => this.masters.find(master_id) !== undefined);
    this.#take(rows);
  }

  /** The key of a kind for an instant, the newest of its period; it must have been prepared. */
  keyAt(kind: KeyKind, milliseconds: number): LogKey {
    const [newest] = this.keysAt(kind, milliseconds);
    if (newest) return newest;
    throw new Fault('log_key_missing', `The ${kind} key of ${periodOf(kind, milliseconds)} is not open.`);
  }

  /** The open keys of a kind for the period of an instant, the newest first. */
  keysAt(kind: KeyKind, milliseconds: number): readonly LogKey[] {
    return this.#open.get(`${kind} ${periodOf(kind, milliseconds)}`) ?? [];
  }

  /** Every key of a kind that there is for the periods from one instant to another, the newest of each period first. */
  async keysBetween(sql: Sql, kind: KeyKind, from: number, to: number): Promise<readonly LogKey[]> {
    const { rows } = await sql.query<KeyRow>(betweenSql, [kind, periodOf(kind, from), periodOf(kind, to)]);
    return rows.map((row) => this.#unwrapped(row));
  }

  /** The key of a number, as a record names the one that sealed its NIK; undefined when it was dropped. */
  async keyNumbered(sql: Sql, keyNo: number): Promise<LogKey | undefined> {
    const known = this.#byNumber.get(keyNo);
    if (known) return known;
    const [row] = (await sql.query<KeyRow>(numberedSql, [keyNo])).rows;
    return row && this.#unwrapped(row);
  }

  /** Whoever meets a replacement of the master key asks for its name anew. */
  async #add(sql: Sql, kinds: readonly KeyKind[], periods: readonly string[], replaced = 0): Promise<void> {
    const { id, bytes } = await wrappingIn(sql, this.masters);
    const wrapped = kinds.map(() => seal(bytes, randomBytes(32)));
    await sql.query(addSql, [kinds, periods, wrapped, id]).catch((error: unknown) => {
      if (!isMasterReplaced(error) || replaced === MOST_REPLACED) throw error;
      return this.#add(sql, kinds, periods, replaced + 1);
    });
  }

  #take(rows: readonly KeyRow[]): void {
    const found = new Map<string, LogKey[]>();
    for (const row of rows) {
      const name = `${row.kind} ${row.period}`;
      found.set(name, [...(found.get(name) ?? []), this.#unwrapped(row)]);
    }
    for (const [name, keys] of found) this.#open.set(name, keys);
  }

  #unwrapped({ kind, period, key_no: keyNo, wrapped, master_id: masterId }: KeyRow): LogKey {
    const known = this.#byNumber.get(keyNo);
    if (known) return known;
    const bytes = unsealByAny([this.masters.get(masterId)], wrapped);
    if (!bytes) {
      const remedy = 'Put its row of log_key back from a backup.';
      throw new Fault('log_key_missing', `The ${kind} key of ${period} is not what was wrapped.`, { remedy });
    }
    const key = { keyNo, bytes };
    this.#byNumber.set(keyNo, key);
    return key;
  }
}

/** Bytes of a tag. */
export const TAG_BYTES = 16;

/** The tag that finds a person's records within a tag key's year: HMAC-SHA-256 cut to 16 bytes. */
export function tagOf(key: LogKey, nik: Nik): Buffer {
  return createHmac('sha256', key.bytes).update(nik).digest().subarray(0, TAG_BYTES);
}
