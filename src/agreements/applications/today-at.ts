import { type Clock, type Day, dayAt, type TimeZone } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';

/** The day that it is at an office, by the clock of agreements. */
export async function todayAt(sql: Sql, clock: Clock, officeCode: string): Promise<Day> {
  const text = 'SELECT time_zone FROM office WHERE office_code = $1';
  const zone = (await sql.query<{ time_zone: TimeZone }>(text, [officeCode])).rows[0]?.time_zone ?? 'WIB';
  return dayAt(clock.business(), zone);
}
