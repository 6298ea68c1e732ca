import { Fault } from '../../kernel/index.ts';

/** Calls that wait for one key, at most: a person is asked about by a few desks at once, never by hundreds. */
const MOST_WAITING = 500;

interface Waiting {
  readonly kind: string;
  readonly start: () => void;
}

interface Queue {
  /** What those who run submit. */
  kind: () => string;
  running: number;
  readonly waiting: Waiting[];
}

/**
 * Lets calls about one key go one after the other in this process, so that a burst of guesses is counted guess by
 * guess; calls of one kind, which submit the same, go together, since they are one guess. Another process may be one
 * guess ahead at most. Nearly every call is alone with its key, so its kind is asked for only when another comes.
 */
export class Turns {
  readonly #queues = new Map<string, Queue>();

  /** Runs `work` when those of other kinds before it are done; throws `overloaded` when too many wait. */
  async take<T>(key: string, kind: () => string, work: () => Promise<T>): Promise<T> {
    const running = this.#queues.get(key);
    const queue = running ?? { kind, running: 1, waiting: [] };
    if (running) await this.#admitted(running, kind());
    else this.#queues.set(key, queue);
    try {
      return await work();
    } finally {
      queue.running -= 1;
      if (queue.running === 0) this.#next(key, queue);
    }
  }

  #admitted(queue: Queue, kind: string): Promise<void> | undefined {
    if (queue.waiting.length === 0 && queue.kind() === kind) {
      queue.running += 1;
      return undefined;
    }
    if (queue.waiting.length >= MOST_WAITING) {
      throw new Fault('overloaded', 'Too many calls about one person wait.', { remedy: 'Send again later.' });
    }
    return new Promise((start) => queue.waiting.push({ kind, start }));
  }

  /** The first that waits, with all who wait behind it and ask the same. */
  #next(key: string, queue: Queue): void {
    const [first] = queue.waiting;
    if (!first) {
      this.#queues.delete(key);
      return;
    }
    queue.kind = () => first.kind;
    while (queue.waiting[0]?.kind === first.kind) {
      queue.running += 1;
      queue.waiting.shift()?.start();
    }
  }
}
