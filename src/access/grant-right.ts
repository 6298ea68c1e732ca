import { type Administration, administer } from '../audit/index.ts';
import { Fault, type Uuid, uuidV7 } from '../kernel/index.ts';
import { checkTerms } from './check-terms.ts';
import type { Right } from './model.ts';

/** The terms of a right; what is left out has the default that denies more or is usual. */
export type RightTerms = Pick<
  Right,
  'institutionId' | 'agreementId' | 'purpose' | 'elements' | 'networks' | 'dailyQuota' | 'validFrom' | 'validUntil'
> &
  Partial<Omit<Right, 'rightId' | 'status' | 'connectionId'>>;

const defaults = {
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
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  opensMinute: 0,
  closesMinute: 1440,
  emergencyReserve: 0,
  threshold: 80,
  thresholdFloor: null,
} as const;

const insertSql = `
INSERT INTO access_right (right_id, institution_id, agreement_id, method, purpose, elements, output, answer_mode,
  values_until, values_approval, answer_set, region_scope, networks, weekdays, opens_minute, closes_minute, daily_quota,
  emergency_reserve, threshold, threshold_floor, documents, requires_officer, requires_case, valid_from, valid_until)
SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::text[]::cidr[], $14, $15, $16, $17, $18, $19, $20,
  $21, $22, $23, greatest($24::date, a.starts_on), least($25::date, a.ends_on)
FROM agreement a WHERE a.institution_id = $2 AND a.agreement_id = $3 AND a.status = 'active'
  AND a.starts_on <= $25::date AND a.ends_on >= $24::date`;

/**
 * Grants a right under an agreement that is not ended and answers its id. It runs within the agreement's days at most.
 * Throws `invalid_input` naming the term, or `not_found` when the institution has no such agreement for any of its days.
 */
export async function grantRight(by: Administration, terms: RightTerms): Promise<Uuid> {
  const t = { ...defaults, ...terms };
  checkTerms(t);
  const id = uuidV7(by.clock.now());
  await administer(by, async (tx, tell) => {
    const values = [id, t.institutionId, t.agreementId, t.method, t.purpose, t.elements, t.output, t.answerMode];
    const answer = [t.valuesUntil, t.valuesApproval, t.answerSet, t.regionScope, t.networks];
    const hours = [t.weekdays, t.opensMinute, t.closesMinute, t.dailyQuota, t.emergencyReserve];
    const asks = [t.threshold, t.thresholdFloor, t.documents, t.requiresOfficer, t.requiresCase];
    const made = await tx.query(insertSql, [...values, ...answer, ...hours, ...asks, t.validFrom, t.validUntil]);
    if (made.rowCount === 0) {
      const remedy = 'Create it with `gapura agreement create`.';
      throw new Fault('not_found', 'The institution has no such agreement for these days.', {
        field: 'agreement',
        remedy,
      });
    }
    tell('right.granted', { institutionId: t.institutionId, rightId: id });
  });
  return id;
}
