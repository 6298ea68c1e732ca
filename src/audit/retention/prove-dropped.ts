import type { Sql } from '../../platform/sql/index.ts';
import type { LogProblem } from '../log-problem.ts';
import { type LogMonth, monthName } from './month.ts';
import { monthRoots } from './month-roots.ts';
import { type DroppedMonth, readDropped, recordName } from './read-dropped.ts';

/** What holds of the months that are said to have been dropped. */
export interface ProvenMonths {
  /** All of them. */
  readonly said: ReadonlySet<LogMonth>;
  /** Those whose record covers exactly the leaves of the month. */
  readonly proven: ReadonlyMap<LogMonth, DroppedMonth>;
  readonly problems: readonly LogProblem[];
}

/**
 * Holds each retention record against the leaves of its month: their number and their root. A record that covers
 * others excuses nothing: what is missing in its month is then missing.
 */
export async function proveDropped(sql: Sql): Promise<ProvenMonths> {
  const said = await readDropped(sql);
  const roots = await monthRoots(
    sql,
    said.map(({ month }) => month),
  );
  const proven = new Map<LogMonth, DroppedMonth>();
  const problems: LogProblem[] = [];
  for (const dropped of said) {
    const { records = 0, root } = roots.get(dropped.month) ?? {};
    if (root === dropped.root && records === dropped.records) proven.set(dropped.month, dropped);
    else problems.push(unproven(dropped, records));
  }
  return { said: new Set(said.map(({ month }) => month)), proven, problems };
}

function unproven(dropped: DroppedMonth, records: number): LogProblem {
  const name = recordName(dropped);
  const message = `${monthName(dropped.month)}: ${name} does not cover its ${records} records, which it is said to have dropped`;
  return { code: 'drop_unproven', message };
}
