import type { Unit } from '../audit/index.ts';
import type { Day, Uuid } from '../kernel/index.ts';

/** Days of rights that are counted at a time: those of every institution of the country, and of yesterday. */
const MOST_DAYS = 15_000;

/** There is no log here, so no writer. */
const NO_WRITER = 0;

interface Counted {
  /** Hits on their way and spent. */
  taken: number;
  spent: number;
}

/** Counts hits in memory, with the rules of the real meter: what is taken is spent when the call is written, or given back. */
export class MeterInMemory {
  readonly #quota: number;
  readonly #days = new Map<string, Counted>();

  /** `quota`: hits a day of every right. */
  constructor(quota: number) {
    this.#quota = quota;
  }

  /** Takes one hit of a right's day; undefined when the day is used up. */
  async take(rightId: Uuid, day: Day): Promise<Unit | undefined> {
    const counted = this.#of(rightId, day);
    if (counted.taken >= this.#quota) return undefined;
    counted.taken += 1;
    return { rightId, day, writerId: NO_WRITER };
  }

  /** Gives back a hit that was not spent. */
  giveBack({ rightId, day }: Unit): void {
    const counted = this.#days.get(keyOf(rightId, day));
    if (counted) counted.taken -= 1;
  }

  /** Spends a hit that was taken; answers the hits left after it. */
  spend({ rightId, day }: Unit): number {
    const counted = this.#of(rightId, day);
    counted.spent += 1;
    return this.#quota - counted.spent;
  }

  /** Hits left of a right's day; undefined before its first. */
  async left(rightId: Uuid, day: Day): Promise<number | undefined> {
    const counted = this.#days.get(keyOf(rightId, day));
    return counted && this.#quota - counted.spent;
  }

  #of(rightId: Uuid, day: Day): Counted {
    const key = keyOf(rightId, day);
    const known = this.#days.get(key);
    if (known) return known;
    if (this.#days.size >= MOST_DAYS) this.#days.delete(this.#days.keys().next().value ?? '');
    const counted = { taken: 0, spent: 0 };
    this.#days.set(key, counted);
    return counted;
  }
}

function keyOf(rightId: Uuid, day: Day): string {
  return `${rightId} ${day}`;
}
