import type { Sql } from '../../platform/sql/index.ts';
import type { Figures } from './figures.ts';

/** The months whose figures are published, `YYYY-MM`, the newest first. */
export async function listFigures(sql: Sql): Promise<string[]> {
  const text = "SELECT to_char(month, 'YYYY-MM') AS month FROM usage_figures ORDER BY 1 DESC";
  return (await sql.query<{ month: string }>(text)).rows.map(({ month }) => month);
}

/** The published figures of a month (`YYYY-MM`); undefined when it has none. */
export async function findFigures(sql: Sql, month: string): Promise<Figures | undefined> {
  const text = "SELECT figures FROM usage_figures WHERE to_char(month, 'YYYY-MM') = $1";
  return (await sql.query<{ figures: Figures }>(text, [month])).rows[0]?.figures;
}
