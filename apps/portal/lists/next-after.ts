/** Rows of a page, as the API has them unless it is asked otherwise. */
export const ROWS = 50;

/** Where a list goes on whose answer does not say so: after its last row when the page is full. */
export function nextAfter<Row>(rows: readonly Row[], idOf: (row: Row) => string): string | null {
  const last = rows.at(-1);
  return last !== undefined && rows.length === ROWS ? idOf(last) : null;
}
