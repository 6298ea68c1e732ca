import { composeNik, type Day, Fault, type Kk, type Nik } from '../../src/kernel/index.ts';
import { OLDEST_DAYS } from './calendar.ts';
import type { Sex } from './names.ts';

/** Real sequences count up from 0001 and never get here, so no number below can be a person's. */
export const FIRST_SEQUENCE = 9_000;

/** Sequences from 9990 on are kept for people made by hand, so that they never meet a generated one. */
const GENERATED = 990;

/** Has no factor in common with 990, so stepping by it visits every sequence once, and neighbours do not look alike. */
const STRIDE = 677;

/** Kept apart, because a NIK and a family card number may be equal without harm, but two of a kind may not. */
type Kind = Sex | 3;
const KINDS = 3;

/** Hands out numbers, each once. */
export interface Numbers {
  /** A NIK of a district (6 digits), date of birth (with its days before the reference day) and sex. */
  nik(district: string, born: Day, daysAgo: number, sex: Sex): Nik;
  /** A family card number of a district and date of entry. */
  kk(district: string, entered: Day, daysAgo: number): Kk;
}

/**
 * Unique by counting: one 16-bit counter for each district, day within a century, and sex (or family card), 220 kB a
 * district in use, so some 30 MB in all however many people are made. There is room: of the 990 numbers of one district,
 * day and sex, the fullest at 3 million people has used 26. One that is full passes on to the next of `spareDistricts`.
 */
export function createNumbers(spareDistricts: readonly string[]): Numbers {
  const counters = new Map<string, Uint16Array>();
  const take = (district: string, daysAgo: number, kind: Kind): [district: string, sequence: number] => {
    for (const candidate of [district, ...spareDistricts]) {
      const counts = counters.get(candidate) ?? newCounter(counters, candidate);
      const slot = daysAgo * KINDS + kind - 1;
      const used = counts[slot] ?? GENERATED;
      if (used < GENERATED) {
        counts[slot] = used + 1;
        return [candidate, FIRST_SEQUENCE + ((slot * 37 + used * STRIDE) % GENERATED)];
      }
    }
    throw new Fault('invalid_input', 'No NIK is left for one day of birth; fewer residents fit.', {
      field: 'residents',
    });
  };
  return {
    nik: (district, born, daysAgo, sex) => {
      const [region, sequence] = take(district, daysAgo, sex);
      return composeNik(region, born, sex === 1 ? 'L' : 'P', sequence);
    },
    kk: (district, entered, daysAgo) => {
      const [region, sequence] = take(district, daysAgo, 3);
      return composeNik(region, entered, 'L', sequence) as string as Kk;
    },
  };
}

function newCounter(counters: Map<string, Uint16Array>, district: string): Uint16Array {
  const counts = new Uint16Array((OLDEST_DAYS + 1) * KINDS);
  counters.set(district, counts);
  return counts;
}
