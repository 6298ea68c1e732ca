import { type Administration, administer } from '../../audit/index.ts';
import { addDays, addMonths, type Day, dayAt } from '../../kernel/index.ts';
import { readSettings } from '../../settings/index.ts';
import { monthOfDay } from '../months.ts';
import { countCells } from './count-cells.ts';
import { monthName } from './figures.ts';
import { suppress } from './suppress.ts';

/** Days after a month before its figures are published: by then no record of it is on its way. */
const DAYS_AFTER = 2;

const unpublishedSql = `
SELECT DISTINCT month::text FROM usage_month m WHERE month <= $1
  AND NOT EXISTS (SELECT FROM usage_figures f WHERE f.month = m.month) ORDER BY 1`;

const isFoldedSql = `
SELECT (SELECT next_leaf FROM log_follower WHERE name = 'usage') >= (SELECT size FROM log_head) AS folded`;

/**
 * Publishes the open figures of every month that is over and was not published: once, because two versions of a month
 * would tell by their difference what each of them hides. Waits until the log is folded. Answers the months.
 */
export async function publishFigures(by: Administration): Promise<string[]> {
  const month = lastMonthOver(dayAt(by.clock.business(), 'WIB'));
  const { rows } = await by.pool.query<{ month: Day }>(unpublishedSql, [month]);
  if (rows.length === 0 || !(await by.pool.query(isFoldedSql)).rows[0]?.folded) return [];
  const published: string[] = [];
  for (const { month: each } of rows) if (await publishMonth(by, each)) published.push(monthName(each));
  return published;
}

function lastMonthOver(today: Day): Day {
  return addMonths(monthOfDay(addDays(today, -DAYS_AFTER)), -1);
}

function publishMonth(by: Administration, month: Day): Promise<boolean> {
  return administer(by, async (tx, tell) => {
    const { figuresSmallestCell } = await readSettings(tx);
    const figures = suppress(monthName(month), await countCells(tx, month), figuresSmallestCell);
    const text = 'INSERT INTO usage_figures (month, figures, published_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
    const { rowCount } = await tx.query(text, [month, JSON.stringify(figures), new Date(by.clock.now())]);
    if (rowCount === 0) return false;
    tell('usage.figures_published', { reason: monthName(month) });
    return true;
  });
}
