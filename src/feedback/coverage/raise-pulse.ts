import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';

/** In the order of ids, so that two transactions that raise several never wait for each other in a circle. */
const raiseSql = `
INSERT INTO coverage_pulse (institution_id, changes) SELECT DISTINCT i, 1 FROM unnest($1::uuid[]) AS i ORDER BY i
ON CONFLICT (institution_id) DO UPDATE SET changes = coverage_pulse.changes + 1`;

/** Says that figures of institutions are behind, in the transaction that puts them behind; its last act, for its locks. */
export async function raisePulse(tx: Sql, institutionIds: readonly Uuid[]): Promise<void> {
  if (institutionIds.length > 0) await tx.query(raiseSql, [institutionIds]);
}
