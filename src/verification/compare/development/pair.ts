/** Two values and whether they are of one person. */
export interface LabelledPair {
  readonly registered: string;
  readonly submitted: string;
  readonly same: boolean;
  readonly category: string;
  /** Categories kept apart: no rule or number was chosen by looking at them. */
  readonly apart: boolean;
}

/** The ways to make a pair, by category; undefined when the drawn value has no such form. */
export interface Category<Value> {
  readonly name: string;
  readonly same: boolean;
  readonly apart: boolean;
  make(value: Value): readonly [registered: string, submitted: string] | undefined;
}

/** `count` pairs of every category, of values drawn one by one. */
export function pairsOf<Value>(
  categories: readonly Category<Value>[],
  draw: () => Value,
  count: number,
): LabelledPair[] {
  return categories.flatMap(({ name, same, apart, make }) => {
    const pairs: LabelledPair[] = [];
    for (let tries = 0; pairs.length < count && tries < 50 * count; tries++) {
      const made = make(draw());
      if (made === undefined || made[0] === made[1]) continue;
      pairs.push({ registered: made[0], submitted: made[1], same, category: name, apart });
    }
    return pairs;
  });
}
