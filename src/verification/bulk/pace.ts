/** How jobs give way to calls, which people wait for. */
export interface Pace {
  /** Rows that the next step may have at most; undefined while there are no calls, for steps as they come. */
  rows(): number | undefined;
  /** Waits until there is room for the next step. */
  rest(): Promise<void>;
}

/** Of a runner beside which nobody calls. */
export const alone: Pace = { rows: () => undefined, rest: async () => {} };
