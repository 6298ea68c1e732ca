import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, Fault } from '../../kernel/index.ts';

/** How much may wait in front of a lane before it says so instead of letting callers hang. */
export interface LaneLimits {
  /** Items waiting, at most. 4,096 is some 100 ms of work at 40,000 items a second. */
  readonly waiting: number;
  /** Milliseconds an item may wait before its batch starts. Clients give up after 5 s; 250 ms leaves room to try again. */
  readonly waitMs: number;
  /** Items in one batch, at most. */
  readonly batch: number;
  /**
   * Items that a batch is worth running for while the lane is busy: below that it lets some more come, for 2 ms. 0
   * to run whatever is there.
   */
  readonly worth: number;
}

export const defaultLaneLimits: LaneLimits = { waiting: 4096, waitMs: 250, batch: 1024, worth: 40 };

/** Milliseconds to let more come: less than a batch of 40 takes, and nothing beside the 250 that an item may wait. */
const GATHER_MS = 2;

/** A batch of this share of what is worth it says that the lane is busy; on a quiet one nobody waits for others. */
const BUSY_SHARE = 1 / 4;

interface Waiting<In, Out> {
  readonly item: In;
  readonly since: number;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Sends whatever queued while its last batch ran: under light load a batch is one item, under heavy load it grows until
 * the database's round trip is shared by hundreds. Measured on 2 cores: 43 k single look-ups a second, 160-180 k in
 * batches. One batch at a time, so order is kept.
 *
 * What a batch costs by itself is the more the fewer share it, and two processes on two cores leave each other small ones:
 * with batches of 24 to 32 a call cost both sides 250 microseconds, with batches of 44, gathered for 2 ms, 220.
 */
export class Lane<In, Out> {
  readonly #run: (items: readonly In[]) => Promise<readonly Out[]>;
  readonly #clock: Clock;
  readonly #limits: LaneLimits;
  readonly #sweep: NodeJS.Timeout;
  #queue: Waiting<In, Out>[] = [];
  #draining: Promise<void> | undefined;
  #closed = false;
  /** Items of the last batch that was run. One that was large says that the next calls are on their way already. */
  #last = 0;

  /** `run` answers a batch in the order of its items, or throws, which every item of the batch then throws. */
  constructor(
    run: (items: readonly In[]) => Promise<readonly Out[]>,
    clock: Clock,
    limits: LaneLimits = defaultLaneLimits,
  ) {
    this.#run = run;
    this.#clock = clock;
    this.#limits = limits;
    this.#sweep = setInterval(() => this.#refuseLate(), Math.max(10, limits.waitMs / 5)).unref();
  }

  /** Items waiting for their batch. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Adds an item; throws `overloaded` at once, or after the limit of waiting, when it cannot be taken in time. */
  push(item: In): Promise<Out> {
    if (this.#closed || this.#queue.length >= this.#limits.waiting) return Promise.reject(overloaded());
    return new Promise((resolve, reject) => {
      this.#queue.push({ item, since: this.#clock.monotonic(), resolve, reject });
      this.#draining ??= this.#start();
    });
  }

  /** Takes nothing more, and ends when what waits has been answered. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
    clearInterval(this.#sweep);
  }

  /** Deferred by a microtask turn, so that requests read from sockets in the same turn share the first batch too. */
  #start(): Promise<void> {
    return new Promise((resolve) => setImmediate(() => void this.#drain().then(resolve)));
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      if (this.#isWorthWaiting()) await sleep(GATHER_MS);
      const batch = this.#queue.splice(0, this.#limits.batch);
      this.#last = batch.length;
      // Whoever waited too long meanwhile has been told so.
      if (batch.length === 0) break;
      try {
        const outs = await this.#run(batch.map((waiting) => waiting.item));
        batch.forEach((waiting, i) => {
          waiting.resolve(outs[i] as Out);
        });
      } catch (error) {
        for (const waiting of batch) waiting.reject(error);
      }
    }
    this.#draining = undefined;
  }

  #isWorthWaiting(): boolean {
    const { worth } = this.#limits;
    return this.#last >= Math.max(1, worth * BUSY_SHARE) && this.#queue.length < worth;
  }

  /** Queues are in order of arrival, so the late ones are in front. */
  #refuseLate(): void {
    const latest = this.#clock.monotonic() - this.#limits.waitMs;
    let late = 0;
    while (late < this.#queue.length && (this.#queue[late]?.since ?? latest) < latest) late += 1;
    for (const waiting of this.#queue.splice(0, late)) waiting.reject(overloaded());
  }
}

function overloaded(): Fault {
  return new Fault('overloaded', 'More work is waiting than can be answered in time.', { remedy: 'Send again later.' });
}
