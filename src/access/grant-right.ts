import type { Tell } from '../audit/index.ts';
import { insertCredential } from '../identity/index.ts';
import { Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { checkTerms, type Terms } from './check-terms.ts';

/** The terms of a right that an annex may leave out, with what each is then: what denies more, or is usual. */
export const usualTerms = {
  method: 'web_service',
  output: 'match',
  documents: [],
  requiresOfficer: false,
  requiresCase: false,
  answerMode: 'match',
  valuesUntil: null,
  valuesApproval: null,
  answerSet: 'granted',
  regionScope: [],
  networks: [],
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  opensMinute: 0,
  closesMinute: 1440,
  emergencyReserve: 0,
  threshold: 80,
  thresholdFloor: null,
} as const satisfies Partial<Terms>;

const insertSql = `
INSERT INTO access_right (right_id, institution_id, agreement_id, method, purpose, elements, output, answer_mode,
  values_until, values_approval, answer_set, region_scope, networks, weekdays, opens_minute, closes_minute, daily_quota,
  emergency_reserve, threshold, threshold_floor, documents, requires_officer, requires_case, annex_key, valid_from,
  valid_until)
SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::text[]::cidr[], $14, $15, $16, $17, $18, $19, $20,
  $21, $22, $23, $24, greatest($25::date, a.starts_on), least($26::date, a.ends_on)
FROM agreement a JOIN agreement_version v ON v.agreement_id = a.agreement_id AND v.version_no = 1
WHERE a.institution_id = $2 AND a.agreement_id = $3 AND a.status = 'active' AND v.signed_on IS NOT NULL
  AND a.starts_on <= $26::date AND a.ends_on >= $25::date`;

/**
 * Grants a right that stands in the annex of an agreement under a key of its own, inside the transaction that brings the
 * annex into force. It runs within the agreement's days at most. Throws `invalid_input` naming the term, or `not_found`
 * when the institution has no agreement for any of its days that is signed, with its annex, and not ended.
 */
export async function grantRightIn(tx: Sql, tell: Tell, rightId: Uuid, annexKey: string, t: Terms): Promise<void> {
  checkTerms(t);
  const values = [rightId, t.institutionId, t.agreementId, t.method, t.purpose, t.elements, t.output, t.answerMode];
  const answer = [t.valuesUntil, t.valuesApproval, t.answerSet, t.regionScope, t.networks];
  const hours = [t.weekdays, t.opensMinute, t.closesMinute, t.dailyQuota, t.emergencyReserve];
  const asks = [t.threshold, t.thresholdFloor, t.documents, t.requiresOfficer, t.requiresCase, annexKey];
  const made = await tx.query(insertSql, [...values, ...answer, ...hours, ...asks, t.validFrom, t.validUntil]);
  if (made.rowCount === 0) {
    const message = 'The institution has no signed agreement and annex for these days.';
    throw new Fault('not_found', message, {
      field: 'agreement',
      remedy: 'Record agreement and annex as signed.',
      indonesian:
        'Lembaga tidak memiliki PKS dan juknis yang ditandatangani untuk masa ini. Catat dahulu penandatanganan PKS dan juknisnya.',
    });
  }
  tell('right.granted', { institutionId: t.institutionId, rightId });
  if (t.method === 'web_portal') await openPortal(tx, tell, t.institutionId, rightId);
}

/** The portal is the one client of such a right, so it is known from the first moment on. */
async function openPortal(tx: Sql, tell: Tell, institutionId: Uuid, rightId: Uuid): Promise<void> {
  const user = { institutionId, rightId, kind: 'portal', userId: rightId } as const;
  await insertCredential(tx, user, { credentialId: rightId, secretHash: '' });
  tell('credential.issued', { institutionId, rightId, credentialId: rightId });
}
