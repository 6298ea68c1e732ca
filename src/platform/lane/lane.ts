import { type Clock, Fault } from '../../kernel/index.ts';

/** How much may wait in front of a lane before it says so instead of letting callers hang. */
export interface LaneLimits {
  /** Items waiting, at most. 4,096 is some 100 ms of work at 40,000 items a second. */
  readonly waiting: number;
  /** Milliseconds an item may wait before its batch starts. Clients give up after 5 s; 250 ms leaves room to try again. */
  readonly waitMs: number;
  /** Items in one batch, at most. */
  readonly batch: number;
}

export const defaultLaneLimits: LaneLimits = { waiting: 4096, waitMs: 250, batch: 1024 };

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
 */
export class Lane<In, Out> {
  readonly #run: (items: readonly In[]) => Promise<readonly Out[]>;
  readonly #clock: Clock;
  readonly #limits: LaneLimits;
  readonly #sweep: NodeJS.Timeout;
  #queue: Waiting<In, Out>[] = [];
  #draining: Promise<void> | undefined;
  #closed = false;

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
      const batch = this.#queue.splice(0, this.#limits.batch);
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
