import { type Clock, uuidV7 } from '../kernel/index.ts';
import type { Entry } from './record.ts';

/** Distinct addresses a minute that are told apart; a flood from more of them is counted together. */
const MAX_KEYS = 10_000;
const MS_PER_MINUTE = 60_000;

interface Counted {
  readonly minute: number;
  readonly peer: string;
  readonly outcome: string;
  count: number;
}

/**
 * Counts attempts that name no existing credential: one record per (address, minute, outcome) instead of one each, so
 * that strangers cannot fill the log. What a crash loses is the running minute's counts.
 */
export class NoiseCounter {
  readonly #clock: Clock;
  readonly #counts = new Map<string, Counted>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts one attempt from `peer` that ended with `outcome`. */
  count(peer: string, outcome: string): void {
    const minute = Math.floor(this.#clock.now() / MS_PER_MINUTE);
    const from = this.#counts.size < MAX_KEYS ? peer : 'others';
    const key = `${minute} ${from} ${outcome}`;
    const counted = this.#counts.get(key);
    if (counted) counted.count += 1;
    else this.#counts.set(key, { minute, peer: from, outcome, count: 1 });
  }

  /** Takes the counts of minutes that are over (all of them when `all`) as entries for the log. */
  take(all = false): Entry[] {
    const now = Math.floor(this.#clock.now() / MS_PER_MINUTE);
    const entries: Entry[] = [];
    for (const [key, counted] of this.#counts) {
      if (!all && counted.minute >= now) continue;
      this.#counts.delete(key);
      entries.push(toEntry(counted));
    }
    return entries;
  }
}

/** Its id is made for the minute that it counts, not for now: records are found by the instant that their id tells. */
function toEntry({ minute, peer, outcome, count }: Counted): Entry {
  const at = minute * MS_PER_MINUTE;
  return { at, kind: 'noise', outcome, requestId: uuidV7(at), peer, count };
}
