import type pg from 'pg';
import { type Clock, Fault, isFault } from '../kernel/index.ts';
import { Lane, type LaneLimits } from '../platform/lane/index.ts';
import { isConnectionLoss } from '../platform/sql/index.ts';
import type { Append, Appended } from './append.ts';
import type { KeyRing } from './keys/keys.ts';
import { type Batch, makeBatch } from './make-batch.ts';
import type { Entry } from './record.ts';
import type { SideWrites } from './side-writes.ts';
import type { DoubtfulBatch } from './void-batch.ts';
import type { Spend, Written } from './write-batch.ts';
import { WriterSession } from './writer-session.ts';

/** What the lane answers: as the caller sees it, or the fault of this one entry. */
type Result = Appended | { readonly status: 'failed'; readonly fault: Fault };

/**
 * Milliseconds to find out whether an unconfirmed batch was committed: longer than a restart of the database takes.
 * Past it the callers hear of an outage, and should the batch be there after all, its hits are taken back.
 */
const SETTLE_MS = 5_000;
const SETTLE_PAUSE_MS = 50;

/** Writes entries into the log, in chained batches, one at a time. The answer to a caller leaves after `append`. */
export class LogWriter {
  readonly #config: pg.ClientConfig;
  readonly #node: string;
  readonly #keys: KeyRing;
  readonly #clock: Clock;
  readonly #lane: Lane<Append, Result>;
  #session: WriterSession | undefined;
  #opening: Promise<WriterSession> | undefined;
  #closed = false;
  #doubtful: readonly DoubtfulBatch[] = [];

  constructor(config: pg.ClientConfig, node: string, keys: KeyRing, clock: Clock, limits?: LaneLimits) {
    this.#config = config;
    this.#node = node;
    this.#keys = keys;
    this.#clock = clock;
    this.#lane = new Lane((items) => this.#write(items), clock, limits);
  }

  /** The id of the writer of this moment, 0 while there is none. Leases are taken in its name. */
  get writerId(): number {
    return this.#session?.alive ? this.#session.writerId : 0;
  }

  /** Entries waiting for their batch. */
  get waiting(): number {
    return this.#lane.waiting;
  }

  /** Opens the writer's connection unless it is open; throws `database_unreachable`. */
  async open(): Promise<void> {
    await this.#opened();
  }

  /** Lets go of a writer that was found dead, so that the next use makes a new one; of any other nothing happens. */
  async replace(writerId: number): Promise<void> {
    if (this.#session?.writerId === writerId) await this.#forget(this.#session);
  }

  /** Records an entry; throws `overloaded`, `database_unreachable` or `log_unwritable` when no record could be made. */
  async append(item: Append): Promise<Appended> {
    const result = await this.#lane.push(item);
    if (result.status === 'failed') throw result.fault;
    return result;
  }

  /** Records an entry that no permission stands behind (noise, a refused login), whatever the epoch is. */
  async appendAlways(entry: Entry, epoch: string): Promise<void> {
    let current = epoch;
    for (;;) {
      const appended = await this.append({ entry, epoch: current });
      if (appended.status === 'written') return;
      current = appended.epoch;
    }
  }

  /** Writes what waits and ends the writer for good. Its unspent leases go back when it is reaped. */
  async close(): Promise<void> {
    await this.#lane.close();
    this.#closed = true;
    await this.#opening?.catch(() => undefined);
    await this.#forget(this.#session);
  }

  /** Whoever needs a writer at the same time gets the same one. */
  async #opened(): Promise<WriterSession> {
    if (this.#session?.alive) return this.#session;
    if (this.#closed) throw new Fault('overloaded', 'This process is ending.', { remedy: 'Send again.' });
    this.#opening ??= this.#open().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #open(): Promise<WriterSession> {
    const session = await WriterSession.open(this.#config, this.#node);
    await this.#voidDoubtful(session).catch(async (error: unknown) => {
      await session.close();
      throw error;
    });
    this.#session = session;
    return session;
  }

  async #voidDoubtful(session: WriterSession): Promise<void> {
    for (const doubtful of this.#doubtful) {
      await session.void(doubtful, { keys: this.#keys, clock: this.#clock });
      this.#doubtful = this.#doubtful.filter((other) => other !== doubtful);
    }
  }

  /**
   * Entries permitted under an older epoch, with a unit of a writer that is gone, or with an idempotency key that an
   * earlier one of the batch has, are not even tried.
   */
  async #write(items: readonly Append[]): Promise<readonly Result[]> {
    const session = await this.#opened();
    const epoch = newest(items);
    const keys = new Set<string>();
    const current = items.filter(
      (item) =>
        item.epoch === epoch &&
        (item.unit?.writerId ?? session.writerId) === session.writerId &&
        isFirstOfItsKey(item, keys),
    );
    const results = await this.#writeCurrent(session, current, epoch);
    const byItem = new Map(current.map((item, i) => [item, results[i]]));
    return items.map((item) => byItem.get(item) ?? { status: 'stale', epoch });
  }

  async #writeCurrent(session: WriterSession, items: readonly Append[], epoch: string): Promise<readonly Result[]> {
    if (items.length === 0) return [];
    const spends = spendsOf(items);
    const batch = makeBatch(
      session.end,
      items.map((item) => item.entry),
      this.#keys,
      this.#clock.now(),
    );
    try {
      const written = await session.write(batch, epoch, [...spends.values()], sideWritesOf(items));
      if (!written.written) return await this.#notWritten(session, items, written, epoch);
      return lefts(items, [...spends.keys()], written);
    } catch (error) {
      if (isConnectionLoss(error)) return this.#settle(session, batch, items, epoch);
      return this.#oneByOne(session, items, epoch, error);
    }
  }

  /** The fence held: another epoch, or this writer was reaped while its process slept; then it is replaced. */
  async #notWritten(
    session: WriterSession,
    items: readonly Append[],
    written: Written,
    epoch: string,
  ): Promise<readonly Result[]> {
    if (written.epoch === epoch) await this.#forget(session);
    return items.map(() => ({ status: 'stale', epoch: written.epoch }));
  }

  /** The connection was lost under a batch. A new writer finds out whether the batch is there. */
  async #settle(old: WriterSession, batch: Batch, items: readonly Append[], epoch: string): Promise<readonly Result[]> {
    await this.#forget(old);
    const found = await this.#find(batch).catch((error: unknown) => {
      this.#doubtful = [...this.#doubtful, { batch, items }];
      throw error;
    });
    return items.map(() => (found ? { status: 'written', left: undefined } : { status: 'stale', epoch }));
  }

  async #find(batch: Batch): Promise<boolean> {
    const until = this.#clock.monotonic() + SETTLE_MS;
    for (;;) {
      try {
        return await (await this.#opened()).settle(batch);
      } catch (cause) {
        if (this.#clock.monotonic() > until) throw unwritable(cause);
        await new Promise((resolve) => setTimeout(resolve, SETTLE_PAUSE_MS));
      }
    }
  }

  /**
   * One entry that the database refuses must not take the others of its batch with it. Where another process took its
   * idempotency key a moment before, that one's answer is there to be found when the call is judged anew.
   */
  async #oneByOne(
    session: WriterSession,
    items: readonly Append[],
    epoch: string,
    error: unknown,
  ): Promise<readonly Result[]> {
    if (items.length === 1)
      return [isKeyTaken(error) ? { status: 'stale', epoch } : { status: 'failed', fault: unwritable(error) }];
    const results: Result[] = [];
    for (const item of items) {
      const [result] = session.alive ? await this.#writeCurrent(session, [item], epoch) : [];
      results.push(result ?? { status: 'stale', epoch });
    }
    return results;
  }

  async #forget(session: WriterSession | undefined): Promise<void> {
    if (this.#session === session) this.#session = undefined;
    await session?.close();
  }
}

/** Whether the entry keeps no answer, or is the first of its key; notes the key. */
function isFirstOfItsKey({ keep }: Append, keys: Set<string>): boolean {
  if (!keep) return true;
  const key = `${keep.credentialId} ${keep.keyTag.toString('hex')}`;
  if (keys.has(key)) return false;
  keys.add(key);
  return true;
}

/** True when another call has taken the idempotency key: PostgreSQL's unique_violation on that table. */
function isKeyTaken(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'kept_answer_pkey';
}

function unwritable(cause: unknown): Fault {
  if (isFault(cause, 'log_unwritable')) return cause;
  const message = 'The access log record could not be written, so no answer may leave.';
  return new Fault('log_unwritable', message, { remedy: 'Send again later.' }, { cause });
}

/** Epochs are decimal text of a bigint that only rises: longer is newer, then by digits. */
export function isNewer(a: string, b: string): boolean {
  return a.length === b.length ? a > b : a.length > b.length;
}

function newest(items: readonly Append[]): string {
  return items.reduce((epoch, item) => (isNewer(item.epoch, epoch) ? item.epoch : epoch), '');
}

function sideWritesOf(items: readonly Append[]): SideWrites {
  return {
    keeps: items.flatMap(({ keep }) => keep ?? []),
    tried: items.flatMap(({ tried }) => tried ?? []),
    failing: items.flatMap(({ failing }) => failing ?? []),
  };
}

/** One spend for each right's day that the batch touches, in order of first touch. */
function spendsOf(items: readonly Append[]): Map<string, Spend> {
  const spends = new Map<string, Spend>();
  for (const { unit, ask } of items) {
    const of = unit ?? ask;
    if (!of) continue;
    const key = `${of.rightId} ${of.day}`;
    const units = (spends.get(key)?.units ?? 0) + (unit ? 1 : 0);
    spends.set(key, { rightId: of.rightId, day: of.day, units });
  }
  return spends;
}

/** What is left after each entry: the batch's hits count one after the other in its order. */
function lefts(items: readonly Append[], keys: readonly string[], written: Written): readonly Appended[] {
  const quotas = new Map(
    keys.map((key, i) => [key, { cap: written.quotas[i]?.cap, used: written.quotas[i]?.used ?? 0 }]),
  );
  return items.map(({ unit, ask }) => {
    const of = unit ?? ask;
    const quota = of && quotas.get(`${of.rightId} ${of.day}`);
    if (!quota || quota.cap === undefined) return { status: 'written', left: undefined };
    if (unit) quota.used += 1;
    return { status: 'written', left: Math.max(0, quota.cap - quota.used) };
  });
}
