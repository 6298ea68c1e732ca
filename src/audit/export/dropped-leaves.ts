import type { LogProblem } from '../log-problem.ts';
import { commitTo } from '../retention/index.ts';
import { emptyFrontier, extendFrontier, type Frontier } from '../tree/index.ts';
import type { SaidDropped } from './read-line.ts';

/** Records that an export says were dropped, with the retention record that covers exactly those. */
export interface DroppedLeaves extends SaidDropped {
  /** Place of the retention record in the log. */
  readonly leaf: number;
}

interface Claim {
  readonly leaves: Frontier;
  readonly first: number;
}

/**
 * Collects what an export says was dropped, and by which record. That record comes later in the log, so nothing can be
 * said before the end. Memory grows with the number of droppings alone.
 */
export class DroppedLeafBook {
  readonly #claims = new Map<number, Claim>();
  readonly #said = new Map<number, SaidDropped>();

  /** A leaf that is said to have been dropped by the record at leaf `by`. */
  claim(leaf: number, sealed: Buffer, by: number): void {
    const { leaves, first } = this.#claims.get(by) ?? { leaves: emptyFrontier, first: leaf };
    this.#claims.set(by, { leaves: extendFrontier(leaves, sealed), first });
  }

  /** A retention record of the export. */
  tell(leaf: number, said: SaidDropped): void {
    this.#said.set(leaf, said);
  }

  /** Holds each retention record against the leaves that are said to have been dropped by it. */
  settle(): { readonly dropped: readonly DroppedLeaves[]; readonly problems: readonly LogProblem[] } {
    const dropped: DroppedLeaves[] = [];
    const problems: LogProblem[] = [];
    for (const [leaf, { leaves, first }] of this.#claims) {
      const said = this.#said.get(leaf);
      const { records, root } = commitTo(leaves);
      if (said?.root === root && said.records === records) dropped.push({ ...said, leaf });
      else {
        const message = `record ${leaf} does not cover the ${records} records from leaf ${first} on, which it is said to have dropped`;
        problems.push({ code: 'drop_unproven', message });
      }
    }
    return { dropped, problems };
  }
}
