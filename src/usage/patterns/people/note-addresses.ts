import type pg from 'pg';
import { RECORDS_OF_STRETCH, type Stretch } from '../../../audit/index.ts';

/** More addresses of one user on one day say nothing more. */
const MOST = 50;

/** Whoever sends a wrong password from many addresses is a stranger, and shares nothing. */
const noteSql = `
INSERT INTO usage_address AS known (credential_id, day, officer_ref, addresses)
SELECT r.credential_id, r.day, r.officer_ref, (array_agg(DISTINCT r.peer))[1:${MOST}] FROM ${RECORDS_OF_STRETCH}
WHERE s.first_leaf >= $1 AND s.first_leaf < $2 AND r.kind IN ('verification', 'data_return')
  AND r.credential_id IS NOT NULL AND r.day IS NOT NULL AND r.peer IS NOT NULL
  AND r.outcome NOT IN ('credentials_empty', 'login_failed', 'token_invalid')
GROUP BY 1, 2, 3
ON CONFLICT (credential_id, day, officer_ref) DO UPDATE SET addresses = (SELECT (array_agg(DISTINCT address))[1:${MOST}]
  FROM unnest(known.addresses || excluded.addresses) address)
WHERE cardinality(known.addresses) < ${MOST} AND NOT known.addresses @> excluded.addresses`;

/** Notes the addresses that users called from. */
export async function noteAddresses(tx: pg.PoolClient, { from, to }: Stretch): Promise<void> {
  await tx.query(noteSql, [from, to]);
}
