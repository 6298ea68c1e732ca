import { Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Right } from './model.ts';

const columns = `right_id AS "rightId", institution_id AS "institutionId", agreement_id AS "agreementId", method, purpose,
  elements, documents, requires_officer AS "requiresOfficer", requires_case AS "requiresCase", output, answer_mode AS "answerMode", values_until::text AS "valuesUntil",
  values_approval AS "valuesApproval", answer_set AS "answerSet", region_scope AS "regionScope",
  networks::text[] AS networks, connection_id AS "connectionId", weekdays, opens_minute AS "opensMinute",
  closes_minute AS "closesMinute", daily_quota AS "dailyQuota", (SELECT coalesce(jsonb_agg(jsonb_build_object(
    'from', u.from_day, 'until', u.until_day, 'dailyQuota', u.daily_quota) ORDER BY u.uplift_id), '[]')
    FROM quota_uplift u WHERE u.right_id = access_right.right_id) AS uplifts,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'percent', c.percent, 'from', c.from_day,
    'letterNo', c.letter_no, 'reason', c.reason, 'contact', c.contact) ORDER BY c.imposed_at, c.restriction_id), '[]')
    FROM restriction c WHERE c.institution_id = access_right.institution_id AND c.lifted_at IS NULL
      AND (c.right_id IS NULL OR c.right_id IN (SELECT l.right_id FROM right_and_continued(access_right.right_id) l))
  ) AS restrictions, emergency_reserve AS "emergencyReserve", threshold,
  threshold_floor AS "thresholdFloor", valid_from::text AS "validFrom", valid_until::text AS "validUntil", status,
  (SELECT o.right_id FROM agreement a JOIN access_right o ON o.agreement_id = a.renews
    WHERE a.agreement_id = access_right.agreement_id AND o.annex_key = access_right.annex_key) AS renews`;

type RightRow = Right & Record<string, unknown>;

/** Rights changed after an epoch ('0' for all). */
export async function rightsSince(sql: Sql, epoch: string): Promise<Right[]> {
  return (await sql.query<RightRow>(`SELECT ${columns} FROM access_right WHERE epoch > $1`, [epoch])).rows;
}

/** Rights of one institution, oldest first. */
export async function listRights(sql: Sql, institutionId: Uuid): Promise<Right[]> {
  const text = `SELECT ${columns} FROM access_right WHERE institution_id = $1 ORDER BY right_id`;
  return (await sql.query<RightRow>(text, [institutionId])).rows;
}

/** Rights under one agreement, with the key of each in its annex, by that key. */
export async function rightsUnder(sql: Sql, agreementId: Uuid): Promise<(Right & { readonly annexKey: string })[]> {
  const text = `SELECT ${columns}, annex_key AS "annexKey" FROM access_right WHERE agreement_id = $1
    ORDER BY annex_key COLLATE "C"`;
  return (await sql.query<RightRow & { readonly annexKey: string }>(text, [agreementId])).rows;
}

/**
 * The same, held until the transaction ends. All at once and before the first change, because a change takes the access
 * epoch: whoever held a second right and waited for the epoch would wait for us, and we for it.
 */
export async function lockRightsUnder(tx: Sql, agreementId: Uuid): Promise<(Right & { readonly annexKey: string })[]> {
  await tx.query('SELECT 1 FROM access_right WHERE agreement_id = $1 ORDER BY right_id FOR UPDATE', [agreementId]);
  return rightsUnder(tx, agreementId);
}

/** The right of an id; throws `not_found`. */
export async function getRight(sql: Sql, rightId: string): Promise<Right> {
  const text = `SELECT ${columns} FROM access_right WHERE right_id::text = lower($1)`;
  const found = (await sql.query<RightRow>(text, [rightId])).rows[0];
  if (found) return found;
  const remedy = 'See `gapura right list INSTITUTION`.';
  throw new Fault('not_found', `There is no right ${rightId}.`, { field: 'right', remedy });
}

/** An institution's own names for methods of the wire contract, changed after an epoch. */
export interface WireAlias {
  readonly institutionId: Uuid;
  readonly alias: string;
  readonly method: string;
}

/** Aliases changed after an epoch ('0' for all). */
export async function aliasesSince(sql: Sql, epoch: string): Promise<WireAlias[]> {
  const text = 'SELECT institution_id AS "institutionId", alias, method FROM wire_alias WHERE epoch > $1';
  return (await sql.query<WireAlias & Record<string, unknown>>(text, [epoch])).rows;
}
