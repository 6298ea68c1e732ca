import type { Day, Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';

/**
 * Gives days of an institution's rights that have begun the quota that they now have, from a day on, inside the transaction
 * that changes it: they are told with it at once, not only from the next lease on.
 */
export async function capDaysAnew(tx: Sql, institutionId: Uuid, from: Day): Promise<void> {
  await tx.query(
    `UPDATE quota_day d SET cap = quota_on(d.right_id, d.day) + d.reserve_released FROM access_right r
     WHERE r.right_id = d.right_id AND r.institution_id = $1 AND d.day >= $2`,
    [institutionId, from],
  );
}
