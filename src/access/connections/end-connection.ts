import type { Administration, Tell } from '../../audit/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Connection, Paper } from './model.ts';
import { takeStep } from './take-step.ts';

/**
 * Ends a connection for good by a letter. Its networks are not trusted any more, so the rights that name it are suspended
 * in the same transaction: their calls are refused from the next one on, and they can be resumed only under another
 * connection. Throws `conflict`.
 */
export function endConnection(by: Administration, connection: Connection, paper: Paper): Promise<void> {
  return takeStep(by, connection, 'end', paper, (tx, tell) => suspendRights(tx, tell, connection, paper.number));
}

async function suspendRights(tx: Sql, tell: Tell, of: Connection, reason: string): Promise<number> {
  const text = `UPDATE access_right SET status = 'suspended' WHERE connection_id = $1 AND status = 'active'
    RETURNING right_id AS "rightId"`;
  const { rows } = await tx.query<{ rightId: Uuid }>(text, [of.connectionId]);
  for (const { rightId } of rows) tell('right.suspended', { institutionId: of.institutionId, rightId, reason });
  return rows.length;
}
