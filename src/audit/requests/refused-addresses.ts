import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { monthOf } from '../chain.ts';

/** An address from which an institution's clients called and were refused for it. */
export interface RefusedAddress {
  readonly peer: string;
  /** `address_unknown`: in no registered network; `address_mismatch`: in one of another right. */
  readonly outcome: 'address_unknown' | 'address_mismatch';
  readonly rightId: Uuid | null;
  readonly credentialId: Uuid | null;
  readonly calls: number;
  readonly lastAt: Date;
}

/** Records that are counted, the newest first: a client that calls on from a wrong address fills days with them. */
const MOST_COUNTED = 10_000;

/** By the index of exactly these refusals, so that it costs what there is of them and not what there is of calls. */
const listSql = `
SELECT peer, outcome, right_id AS "rightId", credential_id AS "credentialId", count(*)::int AS calls, max(at) AS "lastAt"
FROM (SELECT * FROM access_record WHERE institution_id = $1 AND month >= $2 AND at >= $3 AND peer IS NOT NULL
    AND outcome IN ('address_unknown', 'address_mismatch') ORDER BY at DESC LIMIT ${MOST_COUNTED}) refused
GROUP BY peer, outcome, right_id, credential_id ORDER BY max(at) DESC LIMIT 100`;

/** Addresses that were refused since an instant, those of the last refusals first: a hundred at most. */
export async function listRefusedAddresses(sql: Sql, institutionId: Uuid, since: Date): Promise<RefusedAddress[]> {
  const values = [institutionId, monthOf(since.getTime()), since];
  return (await sql.query<RefusedAddress & Record<string, unknown>>(listSql, values)).rows;
}
