import { createHmac } from 'node:crypto';
import type pg from 'pg';
import type { Clock, Uuid } from '../kernel/index.ts';
import { Lane } from '../platform/lane/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { KeyRing } from './keys/keys.ts';
import { seal, unseal, unsealByAny } from './seal.ts';
import type { Keep } from './side-writes.ts';

/** How long an answer is kept for retries at least: a client that was down overnight still gets its answer. */
export const KEPT_MS = 24 * 3_600_000;

/** A call that its client may send again: who it is of, its idempotency key, and the text of what it asks. */
export interface IdempotentRequest {
  readonly institutionId: Uuid;
  readonly credentialId: Uuid;
  readonly key: string;
  /** The same text for the same question, whatever the order and spacing of its JSON. */
  readonly question: string;
}

/** What is kept under a key. `sameQuestion` is false when the key was used for another question. */
export interface KeptAnswer {
  readonly sameQuestion: boolean;
  readonly answer: string;
}

const findSql = `
SELECT k.i, a.request_tag, a.sealed, a.at FROM unnest($1::uuid[], $2::bytea[]) WITH ORDINALITY AS k(credential_id, key_tag, i)
JOIN kept_answer a ON a.credential_id = k.credential_id AND a.key_tag = k.key_tag`;

interface KeptRow extends Record<string, unknown> {
  i: string;
  request_tag: Buffer;
  sealed: Buffer;
  at: Date;
}

/**
 * Answers kept under idempotency keys (draft-ietf-httpapi-idempotency-key-header). They are written by the log
 * statement itself, so a record whose answer never left still has it, and a retry costs no second hit. A key may hold
 * anything, even a NIK, so key and question are kept as tags and the answer sealed.
 */
export class KeptAnswers {
  readonly #sql: Sql;
  readonly #keys: KeyRing;
  readonly #clock: Clock;
  readonly #lane: Lane<IdempotentRequest, KeptRow | undefined>;

  constructor(sql: Sql, keys: KeyRing, clock: Clock) {
    this.#sql = sql;
    this.#keys = keys;
    this.#clock = clock;
    this.#lane = new Lane((requests) => this.#findAll(requests), clock);
  }

  /** What is kept for a request, undefined when nothing is; throws `overloaded` or `database_unreachable`. */
  async find(request: IdempotentRequest): Promise<KeptAnswer | undefined> {
    const row = await this.#lane.push(request);
    if (!row) return undefined;
    return {
      sameQuestion: row.request_tag.equals(this.#tag(request.question)),
      answer: (await this.#open(row.sealed, row.at.getTime())).toString(),
    };
  }

  /** The answer made ready to be kept by the log statement. */
  toKeep({ institutionId, credentialId, key, question }: IdempotentRequest, answer: string): Keep {
    const at = this.#clock.now();
    const sealed = seal(this.#keys.keyAt('seal', at).bytes, answer);
    return { institutionId, credentialId, keyTag: this.#tag(key), requestTag: this.#tag(question), sealed, at };
  }

  /** Ends the lane. */
  async close(): Promise<void> {
    await this.#lane.close();
  }

  async #findAll(requests: readonly IdempotentRequest[]): Promise<readonly (KeptRow | undefined)[]> {
    const credentials = requests.map((request) => request.credentialId);
    const found = await this.#sql.query<KeptRow>(findSql, [credentials, requests.map(({ key }) => this.#tag(key))]);
    const byPlace = new Map(found.rows.map((row) => [Number(row.i) - 1, row]));
    return requests.map((_, place) => byPlace.get(place));
  }

  /** Under one of its month's keys; another process may have taken up a new one before this one has heard of it. */
  async #open(sealed: Buffer, at: number): Promise<Buffer> {
    await this.#keys.prepare(this.#sql, at);
    const opened = unsealByAny(this.#keys.keysAt('seal', at), sealed);
    if (opened) return opened;
    await this.#keys.refresh(this.#sql);
    return unsealByAny(this.#keys.keysAt('seal', at), sealed) ?? unseal(this.#keys.keyAt('seal', at).bytes, sealed);
  }

  #tag(text: string): Buffer {
    return createHmac('sha256', this.#keys.keyAt('digest', this.#clock.now()).bytes).update(text).digest();
  }
}

/** Forgets answers kept for longer than {@link KEPT_MS}, some at a time so that no lock is held for long; how many. */
export async function forgetKeptAnswers(pool: pg.Pool, clock: Clock): Promise<number> {
  const text = `DELETE FROM kept_answer WHERE (credential_id, key_tag) IN (
    SELECT credential_id, key_tag FROM kept_answer WHERE at < $1 ORDER BY at LIMIT 10000)`;
  const forgotten = await pool.query(text, [new Date(clock.now() - KEPT_MS)]);
  return forgotten.rowCount ?? 0;
}
