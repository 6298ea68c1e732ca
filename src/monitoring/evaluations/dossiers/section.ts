import type { Day, Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import type { Settings } from '../../../settings/index.ts';
import type { AgreementOn, RightOn } from './agreements-on.ts';

/** A text in both languages. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** What a section is filled from: what most of them ask for is read once. */
export interface FillingParts {
  readonly sql: Sql;
  readonly settings: Settings;
  /** The institution's signed agreements as they are on the day. */
  readonly agreements: readonly AgreementOn[];
  /** Active and suspended rights under those that are in force. */
  readonly rights: readonly RightOn[];
}

/** A column: what it is called, and the words for its codes where it has codes. */
export interface Column {
  readonly key: string;
  readonly title: Bilingual;
  readonly words?: Readonly<Record<string, Bilingual>>;
}

/** Days stand as `YYYY-MM-DD`; null where there is nothing to say. */
export type Cell = string | number | boolean | null;

/** One line of a section. */
export interface Row {
  readonly cells: Readonly<Record<string, Cell>>;
  /** Whether it asks for attention. */
  readonly notable: boolean;
}

/** A part of every dossier that the system fills. A room that has something to say of an institution brings one. */
export interface DossierSection {
  readonly key: string;
  readonly title: Bilingual;
  readonly columns: readonly Column[];
  /** What is true of an institution on a day of its office; plain data, which is frozen into the dossier. */
  fill(parts: FillingParts, institutionId: Uuid, on: Day): Promise<readonly Row[]>;
  /** The same in a few Indonesian words, for tables of many institutions. */
  brief(rows: readonly Row[]): string;
}

/** How many rows ask for attention: `2 dari 3 hak akses`. */
export function countNotable(rows: readonly Row[], what: string): string {
  if (rows.length === 0) return 'tidak ada';
  const notable = rows.filter((row) => row.notable).length;
  return notable === 0 ? `${rows.length} ${what}` : `${notable} dari ${rows.length} ${what} perlu perhatian`;
}
