import { readTable, refused } from './read-table.ts';

/** One pair as a clerk labelled it. */
export interface ClerkPair {
  /** True for one person's two writings (label 1), false for two persons' (label 0). */
  readonly same: boolean;
  /** The register's value; null when the cell is empty. */
  readonly registered: string | null;
  readonly submitted: string;
  /** Empty when the file has no such column. */
  readonly category: string;
}

const labels: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['0', false],
]);

/** Reads labelled pairs: TSV with the columns `label`, `a`, `b` and maybe `category`. Throws as `readTable` does. */
export async function* readPairs(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<ClerkPair> {
  for await (const { line, cells } of readTable(chunks, ['label', 'a', 'b'])) {
    const same = labels.get(cells.label);
    if (same === undefined) {
      throw refused(line, 'label', 'it is neither 1 nor 0', 'Write 1 for the same value, 0 for different ones.');
    }
    yield { same, registered: cells.a === '' ? null : cells.a, submitted: cells.b, category: cells.category ?? '' };
  }
}
