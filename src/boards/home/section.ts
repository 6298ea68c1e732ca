import { type Static, type TObject, type TProperties, Type } from 'typebox';
import { type Act, strict } from '../../access/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { Clock, Day } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';

/** How many of a queue stand on the page; the rest is in its list. */
export const ENTRIES = 5;

/** Whose page it is: somebody at an office, its region, and its day. */
export interface Reader {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly officer: Officer;
  readonly officeCode: string;
  /** What the codes of the region's offices begin with; '' is the country. */
  readonly region: string;
  readonly today: Day;
}

/** A part of the page: by which act one may see it, what it answers, and how it is read. */
export interface HomeSection<View extends TObject> {
  readonly act: Act;
  readonly view: View;
  read(reader: Reader): Promise<Static<View>>;
}

/** A section whose answer has the form of its view. */
export function section<View extends TObject>(
  act: Act,
  view: View,
  read: HomeSection<View>['read'],
): HomeSection<View> {
  return { act, view, read };
}

/** The form of a queue: how many there are, the first of them, whether there are more. */
export function queue<Entry extends TObject, More extends TProperties>(entry: Entry, further: More) {
  return strict({
    count: Type.Integer(),
    entries: Type.Array(entry, { maxItems: ENTRIES }),
    more: Type.Boolean(),
    ...further,
  });
}

/** The first of a queue, shown, and how long it is. */
export function cut<Row, Entry>(
  { total, rows }: { readonly total: number; readonly rows: readonly Row[] },
  show: (row: Row) => Entry,
) {
  const entries = rows.slice(0, ENTRIES).map(show);
  return { count: total, entries, more: total > entries.length };
}
