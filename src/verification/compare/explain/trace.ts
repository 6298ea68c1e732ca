/** One step of how a score arose, in words. */
export interface Step {
  readonly id: string;
  readonly en: string;
}

/**
 * Collects how a score arose while it arises. Comparisons take one or none: what they tell is only put into words when
 * there is one, so that it costs nothing else.
 */
export class Trace {
  readonly #steps: Step[] = [];

  /** Adds a step: Indonesian, English. */
  say(id: string, en: string): void {
    this.#steps.push({ id, en });
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }
}
