import type { Draw } from './draw.ts';
import { drawName } from './people.ts';
import { fingerSlip } from './slips.ts';

/** One name in this many was entered with a slip: a register is no cleaner. */
const SLIP_IN = 150;

/** Counts of the words of a register of drawn names, as `gapura compare lexicon` would count them. */
export function registerCounts(draw: Draw, residents: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let resident = 0; resident < residents; resident++) {
    const name = drawName(draw).words.join(' ');
    const written = draw.below(SLIP_IN) === 0 ? (fingerSlip(draw, name) ?? name) : name;
    for (const word of written.split(/[ '-]/)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
