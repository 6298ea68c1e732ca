import type { ElementName } from '../../reference/index.ts';
import type { Submitted } from '../question.ts';
import type { Column } from './model.ts';

/** Where a file has the values of its elements: the column of each, from 0. */
export type Layout = ReadonlyMap<ElementName, number>;

/** The layout of a file by the meaning of its columns. A NIK says who is asked about and is no element. */
export function layoutOf(columns: readonly Column[]): Layout {
  const layout = new Map<ElementName, number>();
  for (const [i, column] of columns.entries()) if (column !== '' && column !== 'NIK') layout.set(column, i);
  return layout;
}

/** The values of one row, read off its cells when they are asked for: a map for each row cost the collector a tenth of it. */
export class RowCells implements Submitted {
  readonly #layout: Layout;
  readonly #cells: readonly string[];

  constructor(layout: Layout, cells: readonly string[]) {
    this.#layout = layout;
    this.#cells = cells;
  }

  /** The value of an element without the blanks around it; undefined where the row has none. */
  get(element: ElementName): string | undefined {
    const at = this.#layout.get(element);
    return (at !== undefined && this.#cells[at]?.trim()) || undefined;
  }

  has(element: ElementName): boolean {
    return this.get(element) !== undefined;
  }

  *keys(): MapIterator<ElementName> {
    for (const [element] of this) yield element;
  }

  *[Symbol.iterator](): MapIterator<[ElementName, string]> {
    for (const element of this.#layout.keys()) {
      const value = this.get(element);
      if (value !== undefined) yield [element, value];
    }
  }
}
