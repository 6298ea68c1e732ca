import pg from 'pg';
import type { Clock } from '../kernel/index.ts';
import { unreachable } from '../platform/sql/index.ts';
import { type ChainEnd, GENESIS } from './chain.ts';
import type { KeyRing } from './keys/keys.ts';
import type { Batch } from './make-batch.ts';
import type { SideWrites } from './side-writes.ts';
import { type DoubtfulBatch, voidBatch } from './void-batch.ts';
import { batchStatement, readWritten, type Spend, type Written } from './write-batch.ts';

/** The first of the two numbers of a writer's advisory lock; the second is the writer's id. */
export const WRITER_LOCK_CLASS = 471_001;

/** Milliseconds to wait for the server's side of a closed connection. */
const CLOSE_MS = 500;

const openWriterSql = `
WITH w AS (INSERT INTO log_writer (node) VALUES ($1) RETURNING writer_id)
SELECT writer_id, pg_advisory_lock(${WRITER_LOCK_CLASS}, writer_id) FROM w`;

/**
 * The log statement is planned once for each mixture of what it writes. Left to itself PostgreSQL makes a plan for each
 * batch of a quiet hour, which costs half a millisecond of its processor, as much as running it.
 */
const PLANNED_ONCE = '-c plan_cache_mode=force_generic_plan';

/**
 * One writer's life: one connection, one advisory lock, one chain. When the connection is lost the lock is free, the
 * writer is dead for good, and whoever goes on does so as a new writer.
 */
export class WriterSession {
  readonly writerId: number;
  readonly #client: pg.Client;
  #batchNo = 1;
  #previous: Buffer = GENESIS;
  #lost = false;

  private constructor(client: pg.Client, writerId: number) {
    this.#client = client;
    this.writerId = writerId;
    client.on('end', () => {
      this.#lost = true;
    });
  }

  /** Opens a connection and a new writer on it; throws `database_unreachable`. `node` names the process. */
  static async open(config: pg.ClientConfig, node: string): Promise<WriterSession> {
    const client = new pg.Client({ ...config, options: PLANNED_ONCE });
    client.on('error', () => client.end().catch(() => undefined));
    try {
      await client.connect();
      const opened = await client.query<{ writer_id: number }>(openWriterSql, [node]);
      return new WriterSession(client, opened.rows[0]?.writer_id ?? 0);
    } catch (error) {
      client.end().catch(() => undefined);
      throw unreachable(error);
    }
  }

  /** True until the connection is known to be lost. */
  get alive(): boolean {
    return !this.#lost;
  }

  /** Where the chain stands. */
  get end(): ChainEnd {
    return { writerId: this.writerId, batchNo: this.#batchNo, previous: this.#previous };
  }

  /** Writes the next batch; the chain moves on only when it was written. Errors come as the driver throws them. */
  async write(batch: Batch, epoch: string, spends: readonly Spend[], writes: SideWrites): Promise<Written> {
    const result = await this.#client.query<unknown[]>({
      ...batchStatement(batch, epoch, spends, writes),
      rowMode: 'array',
      types: asText,
    });
    const written = readWritten(result.rows[0]);
    if (!written.written) return written;
    this.#batchNo += 1;
    this.#previous = batch.hash;
    return written;
  }

  /**
   * What became of another writer's batch whose commit was not confirmed: reaps that writer, which waits for its last
   * statement to end and returns what it had not spent, then looks. Found: its hits are charged and its answers may
   * leave. Absent: it never will be.
   */
  async settle({ end, hash }: Batch): Promise<boolean> {
    await this.#client.query('SELECT reap_writer($1)', [end.writerId]);
    const text = 'SELECT 1 FROM log_batch WHERE writer_id = $1 AND batch_no = $2 AND hash = $3';
    const found = await this.#client.query(text, [end.writerId, end.batchNo, hash]);
    return found.rowCount === 1;
  }

  /** Takes back what a batch of doubtful fate cost. Only before the session's first batch. */
  async void(doubtful: DoubtfulBatch, log: { readonly keys: KeyRing; readonly clock: Clock }): Promise<void> {
    await voidBatch(this.#client, doubtful, log);
  }

  /** Ends the connection and with it the writer; a frozen server is not waited for. */
  async close(): Promise<void> {
    this.#lost = true;
    const ended = this.#client.end().catch(() => undefined);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, CLOSE_MS).unref())]);
  }
}

const asText: pg.CustomTypesConfig = { getTypeParser: () => (text: string) => text };
