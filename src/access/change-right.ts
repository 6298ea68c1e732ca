import { type Administration, administer, type Tell } from '../audit/index.ts';
import { Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { checkTerms, type Terms } from './check-terms.ts';
import { demandActive, demandWithin } from './connections/within-connection.ts';
import { getRight } from './find-rights.ts';
import type { Right } from './model.ts';

const moves = {
  suspend: { from: ['active'], to: 'suspended', event: 'right.suspended' },
  resume: { from: ['suspended'], to: 'active', event: 'right.resumed' },
  revoke: { from: ['active', 'suspended', 'expired'], to: 'revoked', event: 'right.revoked' },
} as const;

/** Suspends, resumes or revokes a right, with a reason; throws `conflict` when its status does not allow it. */
export async function changeRightStatus(
  by: Administration,
  right: Right,
  move: keyof typeof moves,
  reason: string,
): Promise<void> {
  const { from, to, event } = moves[move];
  await administer(by, async (tx, tell) => {
    if (move === 'resume') await demandActive(tx, right.rightId);
    const text = 'UPDATE access_right SET status = $3 WHERE right_id = $1 AND status = ANY($2)';
    const moved = await tx.query(text, [right.rightId, from, to]);
    if (moved.rowCount === 0)
      throw new Fault('conflict', `The right is not ${from.join(' or ')}.`, {
        field: 'right',
        indonesian: 'Status hak akses ini sudah berubah. Muat ulang halaman, lalu periksa statusnya.',
      });
    tell(event, { institutionId: right.institutionId, rightId: right.rightId, reason });
  });
}

/** Terms of a right that can change: all but whose it is. */
export type ChangedTerms = Partial<Omit<Terms, 'institutionId' | 'agreementId'>>;

const updateSql = `
UPDATE access_right SET method = $2, purpose = $3, elements = $4, documents = $5, output = $6, networks = $7::text[]::cidr[],
  daily_quota = $8, emergency_reserve = $9, threshold = $10, threshold_floor = $11, weekdays = $12, opens_minute = $13,
  closes_minute = $14, answer_set = $15, answer_mode = $16, values_until = $17, values_approval = $18, region_scope = $19,
  requires_officer = $20, requires_case = $21, valid_from = $22, valid_until = $23
WHERE right_id = $1`;

/**
 * Changes terms of a right inside the transaction of what changes them: an addendum that comes into force, or a letter,
 * whose number is the reason. Throws `invalid_input`, or `conflict` when the right was revoked.
 */
export async function changeRightIn(
  tx: Sql,
  tell: Tell,
  rightId: Uuid,
  changes: ChangedTerms,
  reason: string,
): Promise<void> {
  // Two changes at once would each write the other's terms back as they were.
  await tx.query('SELECT 1 FROM access_right WHERE right_id = $1 FOR UPDATE', [rightId]);
  const right = await getRight(tx, rightId);
  if (right.status === 'revoked')
    throw new Fault('conflict', 'A revoked right stays as it was.', {
      field: 'right',
      indonesian: 'Hak akses yang sudah dicabut tidak dapat diubah. Pilih hak akses yang masih berlaku.',
    });
  const t = { ...right, ...changes };
  checkTerms(t);
  const scope = [t.method, t.purpose, t.elements, t.documents, t.output, t.networks];
  const limits = [t.dailyQuota, t.emergencyReserve, t.threshold, t.thresholdFloor];
  const hours = [t.weekdays, t.opensMinute, t.closesMinute];
  const answer = [t.answerSet, t.answerMode, t.valuesUntil, t.valuesApproval, t.regionScope];
  const callers = [t.requiresOfficer, t.requiresCase, t.validFrom, t.validUntil];
  await tx.query(updateSql, [rightId, ...scope, ...limits, ...hours, ...answer, ...callers]);
  await demandWithin(tx, rightId);
  tell('right.changed', { institutionId: right.institutionId, rightId, reason });
}

/** Revokes one right inside the transaction that takes it away; one that is revoked already stays so. */
export async function revokeRightIn(tx: Sql, tell: Tell, right: Right, reason: string): Promise<void> {
  const text = "UPDATE access_right SET status = 'revoked' WHERE right_id = $1 AND status <> 'revoked'";
  const { rowCount } = await tx.query(text, [right.rightId]);
  if (rowCount === 1) tell('right.revoked', { institutionId: right.institutionId, rightId: right.rightId, reason });
}

/** Revokes whatever is not revoked yet under an agreement, inside the transaction that ends it; answers their ids. */
export async function revokeRightsUnder(tx: Sql, agreementId: Uuid): Promise<Uuid[]> {
  const text =
    "UPDATE access_right SET status = 'revoked' WHERE agreement_id = $1 AND status <> 'revoked' RETURNING right_id";
  return (await tx.query<{ right_id: Uuid }>(text, [agreementId])).rows.map((row) => row.right_id);
}
