import type { Day, Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { type Counts, countsSql, rate } from './counts.ts';
import { type QuotaUse, quotaOf, unused } from './quota-of.ts';

/** The use of one institution on some days. */
export interface Usage extends Counts {
  /** Calls by how they ended; hits that were taken back are not among them. */
  readonly byOutcome: Readonly<Record<string, number>>;
  /** Of calls that looked somebody up, how many found nobody; null when none did. */
  readonly notFoundRate: number | null;
  readonly quota: QuotaUse;
}

const usageSql = `
SELECT ${countsSql}, coalesce((SELECT jsonb_object_agg(outcome, n) FROM (SELECT outcome, sum(records) AS n FROM usage_day
  WHERE institution_id = $1 AND day BETWEEN $2 AND $3 AND kind <> 'void' GROUP BY 1) o), '{}') AS "byOutcome"
FROM usage_day u WHERE institution_id = $1 AND day BETWEEN $2 AND $3`;

/**
 * What an institution asked from one day of its office to another, both counted: as far as the log is folded, which is
 * seconds behind. For evaluations, reports owed and sanctions.
 */
export async function usageOf(sql: Sql, institutionId: Uuid, from: Day, to: Day): Promise<Usage> {
  type Row = Counts & Pick<Usage, 'byOutcome'> & Record<string, unknown>;
  const { rows } = await sql.query<Row>(usageSql, [institutionId, from, to]);
  const quota = (await quotaOf(sql, [institutionId], { from, to })).get(institutionId) ?? unused;
  const row = rows[0] as Row;
  return { ...row, notFoundRate: rate(row.notFound, row.found + row.notFound), quota };
}
