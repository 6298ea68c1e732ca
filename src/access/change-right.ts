import { type Administration, administer } from '../audit/index.ts';
import { Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { checkTerms } from './check-terms.ts';
import { demandActive, demandWithin } from './connections/within-connection.ts';
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
    if (moved.rowCount === 0) throw new Fault('conflict', `The right is not ${from.join(' or ')}.`, { field: 'right' });
    tell(event, { institutionId: right.institutionId, rightId: right.rightId, reason });
  });
}

/** Terms that a letter can change without an addendum to the agreement. */
export type ChangeableTerms = Partial<
  Pick<
    Right,
    | 'networks'
    | 'dailyQuota'
    | 'emergencyReserve'
    | 'threshold'
    | 'thresholdFloor'
    | 'weekdays'
    | 'opensMinute'
    | 'closesMinute'
    | 'answerSet'
    | 'answerMode'
    | 'valuesUntil'
    | 'valuesApproval'
    | 'regionScope'
    | 'requiresOfficer'
    | 'requiresCase'
  >
>;

const updateSql = `
UPDATE access_right SET networks = $2::text[]::cidr[], daily_quota = $3, emergency_reserve = $4, threshold = $5,
  threshold_floor = $6, weekdays = $7, opens_minute = $8, closes_minute = $9, answer_set = $10, answer_mode = $11,
  values_until = $12, values_approval = $13, region_scope = $14, requires_officer = $15,
  requires_case = $16
WHERE right_id = $1 AND status <> 'revoked'`;

/** Changes terms of a right, with the letter's number as reason; throws `invalid_input` or `conflict`. */
export async function changeRight(
  by: Administration,
  right: Right,
  changes: ChangeableTerms,
  reason: string,
): Promise<void> {
  const t = { ...right, ...changes };
  checkTerms(t);
  await administer(by, async (tx, tell) => {
    const limits = [t.networks, t.dailyQuota, t.emergencyReserve, t.threshold, t.thresholdFloor];
    const hours = [t.weekdays, t.opensMinute, t.closesMinute];
    const answer = [t.answerSet, t.answerMode, t.valuesUntil, t.valuesApproval, t.regionScope];
    const callers = [t.requiresOfficer, t.requiresCase];
    const changed = await tx.query(updateSql, [t.rightId, ...limits, ...hours, ...answer, ...callers]);
    if (changed.rowCount === 0) throw new Fault('conflict', 'A revoked right stays as it was.', { field: 'right' });
    await demandWithin(tx, right.rightId);
    tell('right.changed', { institutionId: right.institutionId, rightId: right.rightId, reason });
  });
}

/** Revokes whatever is not revoked yet under an agreement, inside the transaction that ends it; answers their ids. */
export async function revokeRightsUnder(tx: Sql, agreementId: Uuid): Promise<Uuid[]> {
  const text =
    "UPDATE access_right SET status = 'revoked' WHERE agreement_id = $1 AND status <> 'revoked' RETURNING right_id";
  return (await tx.query<{ right_id: Uuid }>(text, [agreementId])).rows.map((row) => row.right_id);
}
