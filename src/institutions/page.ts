/** Which part of a long list is asked for: `page` counts from 1. */
export interface Page {
  readonly limit: number;
  readonly page: number;
}

/** One page of a list, and how long the whole list is. */
export interface Found<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** How many rows come before a page. */
export function rowsBefore({ limit, page }: Page): number {
  return limit * (page - 1);
}
