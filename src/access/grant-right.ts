import { type Administration, administer } from '../audit/index.ts';
import { addDays, Fault, type Uuid, uuidV7 } from '../kernel/index.ts';
import { findElement } from '../reference/index.ts';
import type { Right } from './model.ts';
import { readNetwork } from './networks.ts';

/** The terms of a right; what is left out has the default that denies more or is usual. */
export type RightTerms = Pick<
  Right,
  'institutionId' | 'agreementId' | 'purpose' | 'elements' | 'networks' | 'dailyQuota' | 'validFrom' | 'validUntil'
> &
  Partial<Omit<Right, 'rightId' | 'status'>>;

const defaults = {
  method: 'web_service',
  output: 'match',
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
  emergency_reserve, threshold, threshold_floor, valid_from, valid_until)
SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::text[]::cidr[], $14, $15, $16, $17, $18, $19, $20, $21,
  least($22::date, a.ends_on)
FROM agreement a WHERE a.institution_id = $2 AND a.agreement_id = $3 AND a.status = 'active'`;

/**
 * Grants a right under an agreement in force and answers its id. It ends with the agreement at the latest. Throws
 * `invalid_input` naming the field, or `not_found` when the institution has no such agreement in force.
 */
export async function grantRight(by: Administration, terms: RightTerms): Promise<Uuid> {
  const t = { ...defaults, ...terms };
  checkTerms(t);
  const id = uuidV7(by.clock.now());
  await administer(by, async (tx, tell) => {
    const values = [id, t.institutionId, t.agreementId, t.method, t.purpose, t.elements, t.output, t.answerMode];
    const answer = [t.valuesUntil, t.valuesApproval, t.answerSet, t.regionScope, t.networks];
    const hours = [t.weekdays, t.opensMinute, t.closesMinute, t.dailyQuota, t.emergencyReserve];
    const rest = [t.threshold, t.thresholdFloor, t.validFrom, t.validUntil];
    const made = await tx.query(insertSql, [...values, ...answer, ...hours, ...rest]);
    if (made.rowCount === 0) {
      const remedy = 'Create it with `gapura agreement create`.';
      throw new Fault('not_found', 'The institution has no such agreement in force.', { field: 'agreement', remedy });
    }
    tell('right.granted', { institutionId: t.institutionId, rightId: id });
  });
  return id;
}

/** Protected elements (UU 24/2013 art. 84) need the Minister's written approval, for law enforcement only. */
export function checkTerms(t: Omit<Right, 'rightId' | 'status'>): void {
  for (const name of t.elements) {
    const element = findElement(name);
    if (!element) throw new Fault('invalid_input', `${name} is no element.`, { field: 'elements' });
    if (element.sensitivity === 'protected') {
      const message = `${name} is protected and needs the written approval of the Minister.`;
      throw new Fault('invalid_input', message, { field: 'elements', remedy: 'Leave it out.' });
    }
  }
  if (t.elements.length === 0) throw new Fault('invalid_input', 'A right names its elements.', { field: 'elements' });
  if (t.networks.length === 0) throw new Fault('invalid_input', 'A right names its networks.', { field: 'networks' });
  t.networks.forEach(readNetwork);
  if (t.closesMinute <= t.opensMinute)
    throw new Fault('invalid_input', 'The hours end before they begin.', { field: 'hours' });
  if (t.validUntil < t.validFrom)
    throw new Fault('invalid_input', 'The right ends before it begins.', { field: 'valid-until' });
  for (const code of t.regionScope) {
    if (!/^[1-9]\d(\d\d)?$/.test(code))
      throw new Fault('invalid_input', `${code} is no region.`, { field: 'region-scope' });
  }
  checkAnswerMode(t);
}

/** Data return ends on a date; past November 2021 only law enforcement keeps it, by a written approval [assumption]. */
function checkAnswerMode(t: Omit<Right, 'rightId' | 'status'>): void {
  if (t.answerMode === 'match') return;
  if (t.valuesUntil === null) {
    const remedy = 'Name the last day of the old answers.';
    throw new Fault('invalid_input', 'Data return needs a switch date.', { field: 'values-until', remedy });
  }
  const longest = addDays(t.validUntil, 0);
  if (t.valuesUntil > longest) {
    throw new Fault('invalid_input', 'Data return cannot outlast the right.', { field: 'values-until' });
  }
}
