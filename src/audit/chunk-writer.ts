import type pg from 'pg';
import type { Clock } from '../kernel/index.ts';
import type { KeyRing } from './keys/keys.ts';
import { makeBatch } from './make-batch.ts';
import type { Entry } from './record.ts';
import type { FailingNik, FinishedChunk, TriedValue } from './side-writes.ts';
import type { Spend, Written } from './write-batch.ts';
import { WriterSession } from './writer-session.ts';

/** Rows of one chunk with all that their statement writes. */
export interface ChunkRecords {
  readonly entries: readonly Entry[];
  readonly epoch: string;
  readonly spend: Spend;
  readonly tried: readonly TriedValue[];
  readonly failing: readonly FailingNik[];
  readonly chunk: FinishedChunk;
}

/**
 * Records bulk rows, a chunk a batch, on a writer of its own. Unlike calls, rows need no settling when a connection is
 * lost under them: the chunk itself says whether its batch is there, because one statement writes both.
 */
export class ChunkWriter {
  readonly #config: pg.ClientConfig;
  readonly #node: string;
  readonly #keys: KeyRing;
  readonly #clock: Clock;
  #session: WriterSession | undefined;
  #opening: Promise<WriterSession> | undefined;

  constructor(config: pg.ClientConfig, node: string, keys: KeyRing, clock: Clock) {
    this.#config = config;
    this.#node = node;
    this.#keys = keys;
    this.#clock = clock;
  }

  /** The id of the writer of this moment, 0 while there is none. Leases are taken in its name. */
  get writerId(): number {
    return this.#session?.alive ? this.#session.writerId : 0;
  }

  /** Opens the writer's connection unless it is open; throws `database_unreachable`. */
  async open(): Promise<void> {
    await this.#opened();
  }

  /** Lets go of a writer that was found dead, so that the next use makes a new one. */
  async replace(writerId: number): Promise<void> {
    if (this.#session?.writerId === writerId) await this.close();
  }

  /** Writes a chunk; `written` is false when its fence was closed. Throws as the driver does, and is a new writer then. */
  async write({ entries, epoch, spend, tried, failing, chunk }: ChunkRecords): Promise<Written> {
    const session = await this.#opened();
    const batch = makeBatch(session.end, entries, this.#keys, this.#clock.now());
    try {
      const written = await session.write(batch, epoch, [spend], { keeps: [], tried, failing, chunk });
      // Under the epoch that it was permitted with, the fence may be closed because this writer was reaped in its sleep.
      if (!written.written && written.epoch === epoch) await this.close();
      return written;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Whoever needs a writer at the same time gets the same one. */
  async #opened(): Promise<WriterSession> {
    if (this.#session?.alive) return this.#session;
    this.#opening ??= WriterSession.open(this.#config, this.#node).finally(() => {
      this.#opening = undefined;
    });
    this.#session = await this.#opening;
    return this.#session;
  }

  /** Ends the writer. Its unspent leases go back when it is reaped. */
  async close(): Promise<void> {
    await this.#opening?.catch(() => undefined);
    const session = this.#session;
    this.#session = undefined;
    await session?.close();
  }
}
