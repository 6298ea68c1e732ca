import { describe, expect, it } from 'vitest';
import type { ElementName } from '../../src/reference/index.ts';
import { committedKnowledge, type Knowledge, registerLexicon } from '../../src/verification/index.ts';
import {
  addressPairs,
  codePairs,
  comparatorOf,
  datePairs,
  drawFrom,
  type LabelledPair,
  type Measured,
  measure,
  namePairs,
  placePairs,
  registerCounts,
} from './index.ts';

const PAIRS_A_CATEGORY = 300;
const SEED = 20_260;

const withRegister: Knowledge = {
  ...committedKnowledge,
  lexicon: registerLexicon(registerCounts(drawFrom(SEED + 1), 60_000)),
};

interface Bars {
  readonly element: ElementName;
  readonly make: typeof namePairs;
  readonly knowledge: Knowledge;
  readonly knows: string;
  /** Percent, for what the rules were made with and for what was kept apart alike. */
  readonly refusals: number;
  readonly accepts: number;
}

const committed = { knowledge: committedKnowledge, knows: 'the committed lists' };
const register = { knowledge: withRegister, knows: "the register's words" };

/** Without the register's words two like names that no list has pass for slips: the limit that the README names. */
const sets: readonly Bars[] = [
  { element: 'NAMA_LGKP', make: namePairs, ...register, refusals: 4, accepts: 1.5 },
  { element: 'NAMA_LGKP_IBU', make: namePairs, ...register, refusals: 4, accepts: 1.5 },
  { element: 'NAMA_LGKP', make: namePairs, ...committed, refusals: 4, accepts: 6 },
  { element: 'TMPT_LHR', make: placePairs, ...committed, refusals: 1, accepts: 0.5 },
  { element: 'ALAMAT', make: addressPairs, ...committed, refusals: 3, accepts: 3 },
  { element: 'TGL_LHR', make: datePairs, ...committed, refusals: 0, accepts: 0 },
  { element: 'JENIS_KLMIN', make: codePairs, ...committed, refusals: 0, accepts: 0 },
];

describe.each(sets)('$element with $knows', ({ element, make, knowledge, knows, refusals, accepts }) => {
  const pairs = make(drawFrom(SEED), PAIRS_A_CATEGORY);

  it.each([
    ['what the rules were made with', false],
    ['what was kept apart', true],
  ])('is wrong no more often than the bars allow, on %s', (set, apart) => {
    const measured = measure(
      pairs.filter((pair) => pair.apart === apart),
      comparatorOf(element, knowledge),
    );
    report(`${element}, ${knows}, ${set}`, measured);
    expect(measured.pairs).toBeGreaterThan(PAIRS_A_CATEGORY / 2);
    for (const [errors, bar] of [
      [measured.falseRefusals, refusals],
      [measured.falseAccepts, accepts],
    ] as const) {
      if (errors.pairs > 0) expect(errors.percent).toBeLessThanOrEqual(bar);
    }
  });
});

describe('the generator', () => {
  it('makes the same pairs from the same seed', () => {
    expect(namePairs(drawFrom(5), 3)).toEqual(namePairs(drawFrom(5), 3));
    expect(namePairs(drawFrom(5), 3)).not.toEqual(namePairs(drawFrom(6), 3));
  });

  it.each([
    ['names', namePairs],
    ['places', placePairs],
    ['addresses', addressPairs],
    ['dates', datePairs],
  ])('makes %s of both labels in both sets, as many of each category', (_, make) => {
    const pairs = make(drawFrom(5), 20);
    for (const same of [true, false]) {
      for (const apart of [true, false]) {
        expect(pairs.filter((pair) => pair.same === same && pair.apart === apart).length).toBeGreaterThan(0);
      }
    }
    const count = (category: string) => pairs.filter((pair: LabelledPair) => pair.category === category).length;
    expect(new Set(pairs.map(({ category }) => count(category)))).toEqual(new Set([20]));
  });
});

/** Prints the rates by category, so that a change of a rule shows where it tells. */
function report(title: string, { falseRefusals, falseAccepts, categories }: Measured): void {
  const rates = categories
    .filter(({ wrong }) => wrong > 0)
    .map(({ category, same, percent }) => `${category} ${same ? '' : '(different) '}${percent?.toFixed(1)}`);
  const total = `false refusals ${falseRefusals.percent?.toFixed(2)} %, false accepts ${falseAccepts.percent?.toFixed(2)} %`;
  console.log(`${title}: ${total} (${rates.join(', ')})`);
}
