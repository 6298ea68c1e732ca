import type { Day } from '../../kernel/index.ts';

/** One cell of the open figures: a region, a sector, a method of access and a purpose. */
export interface Cell {
  /** The office that looks after the institutions: pusat (00), a province or a regency or city. */
  readonly region: string;
  readonly regionName: string;
  readonly sector: string;
  /** How the right is used (metode akses): web service, web portal or card reader. */
  readonly method: string;
  readonly purpose: string;
}

/** A cell as it was counted. */
export interface CountedCell extends Cell {
  readonly calls: number;
  readonly hits: number;
  readonly found: number;
  readonly notFound: number;
}

/** A cell as it is published. */
export interface PublishedCell extends Cell {
  readonly calls: number;
  readonly hits: number;
  /** Whole per cent of the people asked about whom the register has; null where either part is small. */
  readonly foundPercent: number | null;
}

/** The figures of a month as they are published, once. */
export interface Figures {
  /** YYYY-MM. */
  readonly month: string;
  /** Counts below this one are not published. */
  readonly smallestCell: number;
  readonly cells: readonly PublishedCell[];
  /** Sums of the published cells, and of these alone. */
  readonly published: { readonly cells: number; readonly calls: number; readonly hits: number };
  /** Calls of all cells that are not published, together; null where that would tell something of one of them. */
  readonly unpublishedCalls: number | null;
}

/** A month as it is called in addresses. */
export function monthName(month: Day): string {
  return month.slice(0, 7);
}
