import type { Day } from '../../src/kernel/index.ts';
import type { Numbers } from './numbers.ts';
import type { Places } from './places.ts';
import type { Random } from './random.ts';

/** What a population is drawn from: one stream of chance, its places, the numbers given out, its calendar. */
export interface Office {
  readonly random: Random;
  readonly places: Places;
  readonly numbers: Numbers;
  readonly dayOf: (daysAgo: number) => Day;
}
