import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type DroppedMonth, readDropped } from '../retention/index.ts';
import { monthsOf } from './find-record.ts';

/**
 * The month that was dropped and that a request's record would have been written in. It tells nothing about anybody: the
 * id says when it was made, and whether there ever was a record of it, and whose, went with the month.
 */
export async function droppedOf(sql: Sql, requestId: Uuid): Promise<DroppedMonth | undefined> {
  const months = monthsOf(requestId);
  return (await readDropped(sql)).find(({ month }) => months.includes(month));
}
