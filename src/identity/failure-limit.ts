import type { Clock } from '../kernel/index.ts';

/** Failed logins a minute before the next are refused unheard: a person mistypes twice, a program guesses thousands. */
const PER_ADDRESS_AND_USER = 10;
/** From one address over all users: an office behind one address has tens of users, a guesser tries hundreds. */
const PER_ADDRESS = 100;
const WINDOW_MS = 60_000;
/** Counters kept; beyond it the oldest are forgotten first. */
const MAX_COUNTERS = 20_000;

/**
 * Counts failures per (address, user) and per address, before any password is hashed. Nobody can lock others out: what
 * counts against a user is only what came from the same address.
 */
export class FailureLimit {
  readonly #clock: Clock;
  readonly #counters = new Map<string, { since: number; count: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** True when this address has failed too often, with this user or over all. */
  exceeded(address: string, user: string): boolean {
    return this.#of(`${address} ${user}`) >= PER_ADDRESS_AND_USER || this.#of(address) >= PER_ADDRESS;
  }

  /** Counts an attempt as failed before it is tried: a thousand at once must not all pass before the first has failed. */
  attempt(address: string, user: string): void {
    this.#add(`${address} ${user}`, 1);
  }

  /** Counts it against the address too, now that it has failed: many users may start from one address at the same time. */
  failed(address: string): void {
    this.#add(address, 1);
  }

  /** Takes back what `attempt` counted, because it succeeded. */
  succeeded(address: string, user: string): void {
    this.#add(`${address} ${user}`, -1);
  }

  #of(key: string): number {
    const counter = this.#counters.get(key);
    return counter && this.#clock.monotonic() - counter.since < WINDOW_MS ? counter.count : 0;
  }

  #add(key: string, change: number): void {
    const before = this.#of(key);
    const since = before === 0 ? this.#clock.monotonic() : (this.#counters.get(key)?.since ?? 0);
    this.#counters.delete(key);
    if (this.#counters.size >= MAX_COUNTERS) this.#counters.delete(this.#counters.keys().next().value ?? '');
    this.#counters.set(key, { since, count: Math.max(0, before + change) });
  }
}
