import type { Draw } from './draw.ts';

/** Two values and whether they are of one person. */
export interface LabelledPair {
  readonly registered: string;
  readonly submitted: string;
  readonly same: boolean;
  readonly category: string;
  /** Kept apart: no rule or number was chosen by looking at its category, or at names of its tradition. */
  readonly apart: boolean;
}

/** The two texts of a pair: register, submitted. */
export type Texts = readonly [registered: string, submitted: string];

/** A way to make a pair of a drawn value; undefined when the value has no such form. */
export interface Category<Value> {
  readonly name: string;
  readonly same: boolean;
  readonly apart: boolean;
  make(value: Value, draw: Draw): Texts | undefined;
}

/** What a value says of itself: whether it is of a part kept apart. */
export interface Drawn<Value> {
  readonly value: Value;
  readonly apart: boolean;
}

/** Draws that are tried for one pair, since not every value has every form. */
const TRIES = 60;

/** `count` pairs of every category, of values drawn one by one. */
export function pairsOf<Value>(
  categories: readonly Category<Value>[],
  drawValue: (draw: Draw) => Drawn<Value>,
  draw: Draw,
  count: number,
): LabelledPair[] {
  return categories.flatMap((category) => {
    const pairs: LabelledPair[] = [];
    for (let tries = 0; pairs.length < count && tries < TRIES * count; tries++) {
      const { value, apart } = drawValue(draw);
      const made = category.make(value, draw);
      if (made === undefined || made[0] === made[1]) continue;
      const [registered, submitted] = made;
      const { name, same } = category;
      pairs.push({ registered, submitted, same, category: name, apart: category.apart || apart });
    }
    return pairs;
  });
}

/** A category of one kind. */
export function category<Value>(
  name: string,
  kind: 'same' | 'different',
  set: 'made with' | 'apart',
  make: Category<Value>['make'],
): Category<Value> {
  return { name, same: kind === 'same', apart: set === 'apart', make };
}
