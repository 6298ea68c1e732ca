import type { Tell } from '../../audit/index.ts';
import { type Clock, type Uuid, uuidV7 } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Restriction } from './model.ts';

/** A restriction to be imposed, under the sanction that decides it. */
export interface NewRestriction extends Restriction {
  readonly institutionId: Uuid;
  /** The one right that it is about, with those that continue it; null for all, those to come as well. */
  readonly rightId: Uuid | null;
  readonly sanctionId: Uuid;
}

const insertSql = `INSERT INTO restriction (restriction_id, institution_id, right_id, sanction_id, kind, percent, from_day,
    letter_no, reason, contact, imposed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/**
 * Restricts access inside the transaction of the sanction that decides it, and of nothing else: `test/architecture` holds
 * it so. A trigger gives the rights concerned a new epoch, so that the very next call is judged by it, on every process.
 */
export async function restrictIn(tx: Sql, tell: Tell, clock: Clock, restriction: NewRestriction): Promise<void> {
  const { institutionId, rightId, sanctionId, kind, percent, from, letterNo, reason, contact } = restriction;
  const what = [kind, percent, from, letterNo, reason, contact];
  const at = clock.now();
  await tx.query(insertSql, [uuidV7(at), institutionId, rightId, sanctionId, ...what, new Date(at)]);
  tell('access.restricted', { institutionId, ...(rightId && { rightId }), reason: letterNo });
}

/** Ends whatever a sanction restricts, in the same way; `letterNo` is of the letter that lifts it. */
export async function liftRestrictionsIn(
  tx: Sql,
  tell: Tell,
  clock: Clock,
  { sanctionId, letterNo }: { readonly sanctionId: Uuid; readonly letterNo: string },
): Promise<void> {
  const text = `UPDATE restriction SET lifted_at = $2 WHERE sanction_id = $1 AND lifted_at IS NULL
    RETURNING institution_id AS "institutionId", right_id AS "rightId"`;
  const { rows } = await tx.query<{ institutionId: Uuid; rightId: Uuid | null }>(text, [
    sanctionId,
    new Date(clock.now()),
  ]);
  for (const { institutionId, rightId } of rows) {
    tell('access.restored', { institutionId, ...(rightId && { rightId }), reason: letterNo });
  }
}
