import type { Day, Uuid } from '../kernel/index.ts';

/** Milliseconds for which "used up" is believed without asking again, so that a client that hammers costs nothing. */
const BELIEVED_MS = 500;

/** Under what a right was found used up; another day, epoch or writer makes it be asked anew. */
export interface Found {
  readonly day: Day;
  readonly epoch: string;
  readonly writerId: number;
}

/** Remembers for a moment which rights are used up. */
export class UsedUp {
  readonly #now: () => number;
  readonly #known = new Map<Uuid, Found & { readonly since: number }>();

  /** `now`: milliseconds on a clock that never steps. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Remembers that a right was just found used up. */
  add(rightId: Uuid, found: Found): void {
    this.#known.set(rightId, { ...found, since: this.#now() });
  }

  /** True when that was found a moment ago and nothing has changed since. */
  has(rightId: Uuid, { day, epoch, writerId }: Found): boolean {
    const known = this.#known.get(rightId);
    if (!known) return false;
    const asBefore = known.day === day && known.epoch === epoch && known.writerId === writerId;
    if (asBefore && this.#now() - known.since < BELIEVED_MS) return true;
    this.#known.delete(rightId);
    return false;
  }
}
