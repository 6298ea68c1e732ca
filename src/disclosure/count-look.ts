import type pg from 'pg';
import type { Officer } from '../institutions/index.ts';
import type { Day } from '../kernel/index.ts';

/** People that one officer may look at in a day [assumption]: a desk has some 45 complaints a day, a list has thousands. */
export const LOOKS_A_DAY = 200;

/**
 * Counts a look of an officer, of whatever kind, and says whether the day still allows it. The row is locked until the look
 * is recorded, so an officer's looks at the same moment count one after the other.
 */
export async function countLook(tx: pg.PoolClient, { officerId }: Officer, day: Day): Promise<boolean> {
  const text = `INSERT INTO staff_look_day (officer_id, day, looks) VALUES ($1, $2, 1)
    ON CONFLICT (officer_id, day) DO UPDATE SET looks = staff_look_day.looks + 1 RETURNING looks`;
  const { rows } = await tx.query<{ looks: number }>(text, [officerId, day]);
  return (rows[0]?.looks ?? Number.POSITIVE_INFINITY) <= LOOKS_A_DAY;
}
