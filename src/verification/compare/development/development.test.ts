import { describe, expect, it } from 'vitest';
import { addressPairs } from './address-pairs.ts';
import { drawFrom } from './draw.ts';
import { type Measurement, measure } from './measure.ts';
import { namePairs } from './name-pairs.ts';
import type { LabelledPair } from './pair.ts';
import { placePairs } from './place-pairs.ts';

const PAIRS_A_CATEGORY = 400;

/** Bars in percent: on what the rules were made with, and on categories kept apart. */
const sets = [
  { element: 'NAMA_LGKP', make: namePairs, refusals: 2.5, accepts: 1, apartRefusals: 8, apartAccepts: 1.5 },
  { element: 'TMPT_LHR', make: placePairs, refusals: 1, accepts: 0.5, apartRefusals: 1, apartAccepts: 0.5 },
  { element: 'ALAMAT', make: addressPairs, refusals: 3, accepts: 3, apartRefusals: 3, apartAccepts: 3 },
] as const;

describe.each(sets)('$element', ({ element, make, ...bars }) => {
  const pairs = make(drawFrom(20_26), PAIRS_A_CATEGORY);
  const judge = (apart: boolean) =>
    measure(
      element,
      pairs.filter((pair: LabelledPair) => pair.apart === apart),
    );

  it('refuses and accepts wrongly no more than the bars allow', () => {
    const made = judge(false);
    report(element, 'made with', made);
    expect(made.falseRefusals.rate).toBeLessThanOrEqual(bars.refusals);
    expect(made.falseAccepts.rate).toBeLessThanOrEqual(bars.accepts);
  });

  it('holds on categories kept apart', () => {
    const kept = judge(true);
    report(element, 'kept apart', kept);
    expect(kept.falseRefusals.rate).toBeLessThanOrEqual(bars.apartRefusals);
    expect(kept.falseAccepts.rate).toBeLessThanOrEqual(bars.apartAccepts);
  });
});

/** Prints the rates by category, so that a change of a rule shows where it tells. */
function report(element: string, set: string, measured: Measurement): void {
  const rates = [...measured.byCategory].map(([category, errors]) => `${category} ${errors.rate.toFixed(1)}`);
  const { falseRefusals, falseAccepts } = measured;
  const total = `false refusals ${falseRefusals.rate.toFixed(2)} %, false accepts ${falseAccepts.rate.toFixed(2)} %`;
  console.log(`${element}, ${set}: ${total} (${rates.join(', ')})`);
}
