import type { Right } from '../access/index.ts';
import { type Administration, administer } from '../audit/index.ts';
import { type Day, Fault } from '../kernel/index.ts';

/**
 * Opens a right's emergency reserve (cadangan darurat) for one day: the day's cap becomes quota plus reserve. Throws
 * `conflict` when the right has no reserve or the day's is open already.
 */
export async function releaseReserve(by: Administration, right: Right, day: Day, reason: string): Promise<void> {
  await administer(by, async (tx, tell) => {
    const released = await tx.query(
      `INSERT INTO quota_day (right_id, day, cap, reserve_released)
       SELECT right_id, $2, quota_on(right_id, $2) + emergency_reserve, emergency_reserve FROM access_right
       WHERE right_id = $1 AND emergency_reserve > 0
       ON CONFLICT (right_id, day) DO UPDATE
       SET cap = quota_day.cap + excluded.reserve_released, reserve_released = excluded.reserve_released
       WHERE quota_day.reserve_released = 0`,
      [right.rightId, day],
    );
    if (released.rowCount === 0) {
      const message = 'The right has no reserve, or it is open already today.';
      throw new Fault('conflict', message, {
        field: 'emergency-reserve',
        indonesian: 'Hak akses ini tidak memiliki cadangan darurat, atau cadangan hari ini sudah dibuka.',
      });
    }
    // Processes believe "used up" for a moment within one epoch; a new one makes the reserve count at once.
    await tx.query('SELECT raise_access_epoch()');
    tell('right.reserve_released', { institutionId: right.institutionId, rightId: right.rightId, reason });
  });
}
