import { type Clock, Fault } from '../kernel/index.ts';

/** Calls on their way at once in one process. Lanes batch best at some hundreds; more only adds to everyone's wait. */
const MOST_ON_THEIR_WAY = 512;
/** Of these, calls of one institution while nobody else calls: two batches of a lane, and more would be none the faster. */
const MOST_ON_THEIR_WAY_EACH = 64;
/**
 * Its share of those while others call. What is on its way has the event loop and the lanes to itself for so long: beside
 * a flood others wait 5 ms in the middle with an eighth, 10 with a quarter and 37 with all of it; a sixteenth costs who
 * floods a third of its calls, and the others win nothing more.
 */
const SHARE_BESIDE_OTHERS = 1 / 8;
/** Milliseconds after a call of another institution for which there are others. */
const OTHERS_MS = 1_000;
/** Calls that one institution may have waiting, and all together. */
const MOST_WAITING_EACH = 1_024;
const MOST_WAITING = 4_096;
/**
 * Milliseconds to wait for admission; clients give up after 5 s. Who floods waits behind itself: refused sooner it sends
 * again at once, and to read and refuse costs the others more than to let it wait.
 */
const MOST_WAIT_MS = 1_000;

interface Waiting {
  readonly since: number;
  readonly admit: () => void;
  readonly refuse: (fault: Fault) => void;
}

/**
 * Admits calls while there is room, each institution up to a share of it, and beyond that one of each in turn (deficit
 * round robin with equal costs): who sends a hundred times as much waits behind its own calls, not in front of the others'.
 */
export class FairAdmission {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #mostEach: number;
  readonly #own = new Map<string, number>();
  readonly #queues = new Map<string, Waiting[]>();
  readonly #sweep: NodeJS.Timeout;
  #waiting = 0;
  #onTheirWay = 0;
  #lastEntered = '';
  #othersAt = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock, most = MOST_ON_THEIR_WAY, mostEach = MOST_ON_THEIR_WAY_EACH) {
    this.#clock = clock;
    this.#most = most;
    this.#mostEach = mostEach;
    this.#sweep = setInterval(() => this.#refuseLate(), 50).unref();
  }

  /** Calls on their way and waiting, for metrics. */
  get load(): { readonly onTheirWay: number; readonly waiting: number } {
    return { onTheirWay: this.#onTheirWay, waiting: this.#waiting };
  }

  /** Runs `work` when it is the institution's turn; throws `overloaded` when that does not come in time. */
  async run<T>(institutionId: string, work: () => Promise<T>): Promise<T> {
    if (this.#hasRoom(institutionId) && !this.#queues.has(institutionId)) this.#enter(institutionId);
    else await this.#turn(institutionId);
    try {
      return await work();
    } finally {
      this.#leave(institutionId);
      while (this.#waiting > 0 && this.#admitNext());
    }
  }

  /** Ends the sweep's timer. */
  close(): void {
    clearInterval(this.#sweep);
  }

  #turn(institutionId: string): Promise<void> {
    const queue = this.#queues.get(institutionId) ?? [];
    if (this.#waiting >= MOST_WAITING || queue.length >= MOST_WAITING_EACH) return Promise.reject(overloaded());
    return new Promise((admit, refuse) => {
      queue.push({ since: this.#clock.monotonic(), admit, refuse });
      this.#queues.set(institutionId, queue);
      this.#waiting += 1;
    });
  }

  #hasRoom(institutionId: string): boolean {
    return this.#onTheirWay < this.#most && (this.#own.get(institutionId) ?? 0) < this.#mostOfOne();
  }

  #mostOfOne(): number {
    const isAlone = this.#clock.monotonic() - this.#othersAt > OTHERS_MS;
    return isAlone ? this.#mostEach : Math.ceil(this.#mostEach * SHARE_BESIDE_OTHERS);
  }

  #enter(institutionId: string): void {
    if (institutionId !== this.#lastEntered && this.#lastEntered !== '') this.#othersAt = this.#clock.monotonic();
    this.#lastEntered = institutionId;
    this.#onTheirWay += 1;
    this.#own.set(institutionId, (this.#own.get(institutionId) ?? 0) + 1);
  }

  #leave(institutionId: string): void {
    this.#onTheirWay -= 1;
    const left = (this.#own.get(institutionId) ?? 0) - 1;
    if (left > 0) this.#own.set(institutionId, left);
    else this.#own.delete(institutionId);
  }

  /** The first queue that has room is next; it goes to the end when it still holds calls. False when none has room. */
  #admitNext(): boolean {
    for (const [institutionId, queue] of this.#queues) {
      if (!this.#hasRoom(institutionId)) continue;
      const next = queue.shift();
      this.#queues.delete(institutionId);
      if (queue.length > 0) this.#queues.set(institutionId, queue);
      if (!next) continue;
      this.#waiting -= 1;
      this.#enter(institutionId);
      next.admit();
      return true;
    }
    return false;
  }

  #refuseLate(): void {
    const latest = this.#clock.monotonic() - MOST_WAIT_MS;
    for (const [institutionId, queue] of this.#queues) {
      while (queue[0] && queue[0].since < latest) {
        this.#waiting -= 1;
        queue.shift()?.refuse(overloaded());
      }
      if (queue.length === 0) this.#queues.delete(institutionId);
    }
  }
}

function overloaded(): Fault {
  return new Fault('overloaded', 'More calls are waiting than can be answered in time.', {
    remedy: 'Send again later.',
  });
}
