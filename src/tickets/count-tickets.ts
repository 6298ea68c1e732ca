import type { Sql } from '../platform/sql/index.ts';
import { type Reader, seenSql, seenValues, type TicketFilter } from './list-tickets.ts';
import type { unfinishedStates } from './model.ts';

/** Tickets that are not over, by state, and how many of them an office has let wait too long. */
export type TicketCounts = Readonly<Record<(typeof unfinishedStates)[number] | 'late', number>>;

const countSql = `
SELECT count(*) FILTER (WHERE t.state = 'opened')::int AS opened,
  count(*) FILTER (WHERE t.state = 'taken_up')::int AS taken_up,
  count(*) FILTER (WHERE t.state = 'answered')::int AS answered,
  count(*) FILTER (WHERE t.state <> 'answered' AND t.opened_at < $7)::int AS late
FROM ticket t WHERE t.state IN ('opened', 'taken_up', 'answered') AND ${seenSql}`;

/** Counts what an officer may see of what is not over. What is over is not counted: it only grows. */
export async function countTickets(
  sql: Sql,
  reader: Reader,
  filter: TicketFilter,
  lateBefore: Date,
): Promise<TicketCounts> {
  const { rows } = await sql.query<TicketCounts & Record<string, unknown>>(countSql, [
    ...seenValues(reader, filter),
    lateBefore,
  ]);
  return rows[0] as TicketCounts;
}
