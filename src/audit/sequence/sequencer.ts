import pg from 'pg';
import type { Clock } from '../../kernel/index.ts';
import { unreachable } from '../../platform/sql/index.ts';
import type { LogSigner } from '../sign/index.ts';
import { edgeRoot, type TreeEdge } from '../tree/index.ts';
import { appendBatches } from './append-batches.ts';
import { closeWriters } from './close-writers.ts';
import { findUnsequenced } from './find-unsequenced.ts';
import { readEdge } from './stored-tree.ts';

/** The first of the two numbers of the advisory lock of whoever sequences; the second is 0. */
export const SEQUENCER_LOCK_CLASS = 471_003;

/** Milliseconds that one run appends before it signs what it has. */
const RUN_MS = 200;

/** Milliseconds between two tries to become the one that sequences. */
const TRY_MS = 1_000;

/** Seconds of backlog after which the one that holds the lock is taken for frozen, and its connection is ended. */
const STUCK_SECONDS = 10;

const takeLockSql = `SELECT pg_try_advisory_lock(${SEQUENCER_LOCK_CLASS}, 0) AS taken`;

/** A role may end its own connections. */
const endHolderSql = `
SELECT pg_terminate_backend(pid) FROM pg_locks
WHERE locktype = 'advisory' AND classid = ${SEQUENCER_LOCK_CLASS} AND objid = 0 AND granted
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/**
 * Gives the batches of all writers one order and grows the tree over it, then has its root signed. Every process has one;
 * whoever holds the advisory lock works. One that was frozen meanwhile wakes up to a head that has moved, and lets go.
 */
export class Sequencer {
  readonly #config: pg.ClientConfig;
  readonly #signer: LogSigner;
  readonly #clock: Clock;
  readonly #waitingSeconds: () => number;
  #client: pg.Client | undefined;
  #edge: TreeEdge | undefined;
  #triedAt = Number.NEGATIVE_INFINITY;

  /** `waitingSeconds`: for how long the oldest record without a checkpoint has been waiting. */
  constructor(config: pg.ClientConfig, signer: LogSigner, clock: Clock, waitingSeconds: () => number = () => 0) {
    this.#config = config;
    this.#signer = signer;
    this.#clock = clock;
    this.#waitingSeconds = waitingSeconds;
  }

  /** True when this process is the one that sequences. */
  get active(): boolean {
    return this.#edge !== undefined;
  }

  /**
   * Appends what waits, for {@link RUN_MS} at most, and signs. Answers whether there is more. The next run goes on where
   * a failed one ended, by what the database says.
   */
  async run(): Promise<boolean> {
    try {
      const client = await this.#connected();
      if (!this.#edge && !(await this.#take(client))) return false;
      const until = this.#clock.monotonic() + RUN_MS;
      let more = true;
      while (more && this.#clock.monotonic() < until) more = await this.#pass(client);
      if (this.#edge && this.#edge.size > 0) {
        await this.#signer.sign({ size: this.#edge.size, root: edgeRoot(this.#edge) });
      }
      return more;
    } catch (error) {
      await this.close();
      throw unreachable(error);
    }
  }

  /** Lets another process sequence. */
  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#edge = undefined;
    await client?.end().catch(() => undefined);
  }

  async #pass(client: pg.Client): Promise<boolean> {
    const { batches, ended, more } = await findUnsequenced(client);
    if (this.#edge && batches.length > 0) {
      const edge = await appendBatches(client, this.#edge, batches);
      if (!edge) {
        await this.close();
        return false;
      }
      this.#edge = edge;
    }
    await closeWriters(client, ended);
    return more;
  }

  async #take(client: pg.Client): Promise<boolean> {
    if (this.#clock.monotonic() - this.#triedAt < TRY_MS) return false;
    this.#triedAt = this.#clock.monotonic();
    const { rows } = await client.query<{ taken: boolean }>(takeLockSql);
    if (rows[0]?.taken) {
      this.#edge = await readEdge(client);
      this.#signer.beginAnew();
      return true;
    }
    if (this.#waitingSeconds() > STUCK_SECONDS && this.#signer.maySign) await client.query(endHolderSql);
    return false;
  }

  async #connected(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    const client = new pg.Client(this.#config);
    const forget = () => {
      if (this.#client !== client) return;
      this.#client = undefined;
      this.#edge = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    await client.connect();
    // The checkpoint's own commit waits for the disk and takes the order before it along; without it nobody was told.
    await client.query('SET synchronous_commit = off');
    this.#client = client;
    return client;
  }
}
