import { generatePopulation } from '../../testing/population/index.ts';
import { ATTACK_DAY } from './site.ts';

/** Other people than those of the register: the lists that an attacker has, of voters, customers or from a leak. */
const SEED = 1_945;

/** A value, and how likely it is to be the one that is looked for. */
export interface Candidate {
  readonly value: string;
  readonly share: number;
}

/** What the attacker knows of people at large. Nobody who is attacked is in it but by chance. */
export interface Corpus {
  /** Mothers' names by the decade in which their children were born, `1980`. */
  readonly mothers: ReadonlyMap<number, readonly string[]>;
  readonly addresses: readonly string[];
}

/** Reads the lists of `residents` other people. */
export function readCorpus(residents: number): Corpus {
  const mothers = new Map<number, string[]>();
  const addresses: string[] = [];
  for (const { alamat, members } of generatePopulation({ seed: SEED, residents, asOf: ATTACK_DAY })) {
    addresses.push(alamat);
    for (const { nama_lgkp_ibu, tgl_lhr } of members) {
      if (nama_lgkp_ibu === null || tgl_lhr === null) continue;
      const decade = decadeOf(Number(tgl_lhr.slice(0, 4)));
      const known = mothers.get(decade) ?? [];
      known.push(nama_lgkp_ibu);
      mothers.set(decade, known);
    }
  }
  return { mothers, addresses };
}

/** 1987 is of the decade 1980. */
export function decadeOf(year: number): number {
  return 10 * Math.floor(year / 10);
}

/** How often each item occurs, as shares of all, the commonest first. */
export function sharesOf(items: readonly string[]): Candidate[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return byShare([...counts].map(([value, count]) => ({ value, share: count / items.length })));
}

/** The likeliest first. */
export function byShare(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted((a, b) => b.share - a.share);
}
