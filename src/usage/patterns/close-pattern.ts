import { type Administration, administer } from '../../audit/index.ts';
import { Fault, type Uuid } from '../../kernel/index.ts';

const closeSql = `
UPDATE usage_pattern SET closed_at = $2, closed_by = $3, remark = $4 WHERE pattern_id = $1 AND closed_at IS NULL
RETURNING institution_id AS "institutionId"`;

/**
 * Closes a pattern that an officer has looked at, with what came of it. Throws `conflict` when somebody closed it before.
 */
export async function closePattern(
  by: Administration,
  patternId: Uuid,
  officerId: Uuid,
  remark: string,
): Promise<void> {
  await administer(by, async (tx, tell) => {
    const values = [patternId, new Date(by.clock.now()), officerId, remark];
    const [closed] = (await tx.query<{ institutionId: Uuid | null }>(closeSql, values)).rows;
    if (!closed)
      throw new Fault('conflict', 'The pattern is closed already.', {
        field: 'pattern',
        indonesian: 'Pola ini sudah ditutup.',
      });
    const about = closed.institutionId ? { institutionId: closed.institutionId } : {};
    tell('usage.pattern_closed', { ...about, reason: `${patternId}: ${remark}` });
  });
}
