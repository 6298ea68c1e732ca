/** How many pairs there were, and how many were judged wrongly. */
export interface Errors {
  readonly pairs: number;
  readonly wrong: number;
  /** Wrong ones in percent; null when there were no pairs. */
  readonly percent: number | null;
}

/** What a measure does on labelled pairs. */
export interface Figures {
  readonly pairs: number;
  readonly falseRefusals: Errors;
  readonly falseAccepts: Errors;
  /** Area under the curve: how often the same scores above the different, ties by half; null without both labels. */
  readonly auc: number | null;
  /** The most of the same, in percent, that a threshold accepts which accepts at most 1 % of the different. */
  readonly recallAt1: number | null;
  /** The lowest such threshold; 101 when even 100 accepts more. */
  readonly thresholdAt1: number | null;
  readonly categories: readonly CategoryFigures[];
}

/** The errors of one category of one label. */
export interface CategoryFigures extends Errors {
  readonly category: string;
  readonly same: boolean;
}

const SCORES = 101;
/** Categories beyond this are one: a file may name each pair differently. */
const MOST_CATEGORIES = 1_000;
const REST = '(other)';

/** Counts scores by label, so that a million pairs take no more memory than one. */
export class Tally {
  readonly #same = new Float64Array(SCORES);
  readonly #different = new Float64Array(SCORES);
  readonly #categories = new Map<string, { same: boolean; category: string; pairs: number; wrong: number }>();

  /** Adds a pair: its label, its score from 0 to 100, and whether it was taken for the same. */
  add(same: boolean, score: number, match: boolean, category = ''): void {
    const scores = same ? this.#same : this.#different;
    scores[score] = (scores[score] ?? 0) + 1;
    const count = this.#categoryOf(same, category);
    count.pairs += 1;
    if (match !== same) count.wrong += 1;
  }

  figures(): Figures {
    const [same, different] = [total(this.#same), total(this.#different)];
    const both = same > 0 && different > 0;
    const threshold = both ? this.#thresholdAt1(different) : null;
    const accepted = threshold === null ? 0 : total(this.#same.subarray(threshold));
    return {
      pairs: same + different,
      falseRefusals: this.#errors(true),
      falseAccepts: this.#errors(false),
      auc: both ? this.#auc(same, different) : null,
      recallAt1: threshold === null ? null : (100 * accepted) / same,
      thresholdAt1: threshold,
      categories: [...this.#categories.values()].map((count) => ({ ...count, percent: percent(count) })),
    };
  }

  #categoryOf(same: boolean, category: string) {
    const own = this.#categories.get(`${same} ${category}`);
    if (own) return own;
    const name = this.#categories.size < MOST_CATEGORIES ? category : REST;
    const key = `${same} ${name}`;
    const made = this.#categories.get(key) ?? { same, category: name, pairs: 0, wrong: 0 };
    this.#categories.set(key, made);
    return made;
  }

  #errors(same: boolean): Errors {
    const counts = [...this.#categories.values()].filter((count) => count.same === same);
    const pairs = counts.reduce((sum, count) => sum + count.pairs, 0);
    const wrong = counts.reduce((sum, count) => sum + count.wrong, 0);
    return { pairs, wrong, percent: percent({ pairs, wrong }) };
  }

  #auc(same: number, different: number): number {
    let below = 0;
    let area = 0;
    for (let score = 0; score < SCORES; score++) {
      const here = this.#different[score] ?? 0;
      area += (this.#same[score] ?? 0) * (below + here / 2);
      below += here;
    }
    return area / (same * different);
  }

  #thresholdAt1(different: number): number {
    let accepted = 0;
    for (let threshold = SCORES - 1; threshold >= 0; threshold--) {
      accepted += this.#different[threshold] ?? 0;
      if (accepted > different / 100) return threshold + 1;
    }
    return 0;
  }
}

function total(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function percent({ pairs, wrong }: { pairs: number; wrong: number }): number | null {
  return pairs === 0 ? null : (100 * wrong) / pairs;
}
