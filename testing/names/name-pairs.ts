import { differentNames } from './different-names.ts';
import type { Draw } from './draw.ts';
import { type LabelledPair, pairsOf } from './pair.ts';
import { drawName } from './people.ts';
import { sameNames } from './same-names.ts';

/** Pairs of names by category and tradition; `count` of each category. */
export function namePairs(draw: Draw, count: number): LabelledPair[] {
  const drawn = (one: Draw) => {
    const value = drawName(one);
    return { value, apart: value.tradition.apart };
  };
  return pairsOf([...sameNames, ...differentNames], drawn, draw, count);
}
