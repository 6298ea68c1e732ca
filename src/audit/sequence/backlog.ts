import { type Clock, Fault } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';

/** How far the checkpoints may fall behind the records before no more answers leave. */
export interface BacklogLimits {
  readonly records: number;
  readonly seconds: number;
}

/** Batches that are counted at most: with more than these waiting, time alone tells. */
const MOST_COUNTED = 65_536;

const backlogSql = `
SELECT h.size AS placed, coalesce((SELECT c.size FROM log_checkpoint c ORDER BY c.size DESC LIMIT 1), 0) AS signed,
  (SELECT coalesce(sum(n), 0) FROM (
    SELECT b.n FROM (SELECT writer_id FROM log_writer WHERE state <> 'closed' ORDER BY writer_id LIMIT ${MOST_COUNTED}) w
    CROSS JOIN LATERAL (SELECT coalesce((SELECT s.batch_no FROM log_sequence s WHERE s.writer_id = w.writer_id
      ORDER BY s.batch_no DESC LIMIT 1), 0) AS last) placed
    CROSS JOIN LATERAL (SELECT n FROM log_batch b WHERE b.writer_id = w.writer_id AND b.batch_no > placed.last
      ORDER BY b.batch_no LIMIT ${MOST_COUNTED}) b
    LIMIT ${MOST_COUNTED}) AS waiting) AS waiting
FROM log_head h`;

/** How long the log was at a moment, with its records that had no place yet. */
interface Seen {
  readonly at: number;
  readonly records: number;
}

/**
 * Records that no checkpoint covers: how many, and since when as this process has seen it. Each process measures for
 * itself, because the one that should sign may be the one that is gone.
 */
export class LogBacklog {
  readonly #sql: Sql;
  readonly #clock: Clock;
  readonly #limits: BacklogLimits;
  #seen: Seen[] = [];
  #records = 0;

  constructor(sql: Sql, clock: Clock, limits: BacklogLimits) {
    this.#sql = sql;
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Records that no checkpoint covered at the last measurement. */
  get records(): number {
    return this.#records;
  }

  /** Seconds for which the oldest of them has been waiting. */
  get seconds(): number {
    const [oldest] = this.#seen;
    return oldest ? (this.#clock.monotonic() - oldest.at) / 1_000 : 0;
  }

  /** Looks how far it is behind; throws when the database does not answer, and keeps what it knew. */
  async measure(): Promise<number> {
    const { rows } = await this.#sql.query<{ placed: string; signed: string; waiting: string }>(backlogSql);
    const [placed, signed, waiting] = [rows[0]?.placed, rows[0]?.signed, rows[0]?.waiting].map(Number);
    const records = (placed ?? 0) + (waiting ?? 0);
    this.#records = Math.max(0, records - (signed ?? 0));
    this.#seen = [...this.#seen, { at: this.#clock.monotonic(), records }].filter(
      (each) => each.records > (signed ?? 0),
    );
    // In a long outage the oldest is what counts; those between would only be told one after the other later.
    if (this.#seen.length > MOST_SEEN) this.#seen = this.#seen.filter((_, i) => i % 2 === 0);
    return this.#records;
  }

  /** Throws `log_unwritable` when the backlog is past its limit: nothing is answered that nobody could prove. */
  check(): void {
    const { records, seconds } = this;
    if (records <= this.#limits.records && seconds <= this.#limits.seconds) return;
    const message = `${records} records of the access log have waited up to ${Math.round(seconds)} s for a checkpoint.`;
    throw new Fault('log_unwritable', message, {
      remedy: 'See /health/ready for what keeps the log from being signed.',
    });
  }
}

const MOST_SEEN = 256;
