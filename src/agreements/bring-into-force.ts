import { changeRightIn, grantRightIn, lockRightsUnder, type Right, revokeRightIn } from '../access/index.ts';
import { type Administration, administer, type Tell } from '../audit/index.ts';
import { type Clock, type Day, dayAt, type TimeZone, timeZones, type Uuid, uuidV7 } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Agreed, AnnexRight } from './annex/annex.ts';
import { applyChanges } from './annex/apply-differences.ts';
import { daysOf, termsOf } from './annex/check-annex.ts';
import { type Change, type Differences, differences } from './annex/differences.ts';
import { listVersions, lockAgreement } from './find-agreements.ts';
import type { Agreement, AgreementInZone, Version } from './model.ts';

const NOTHING: Agreed['annex'] = { rights: [], feedback: [] };

/** Days on which it is today, by zone: an addendum takes effect at the midnight of its office. */
export function todayIn(clock: Clock): Readonly<Record<TimeZone, Day>> {
  const now = clock.business();
  return Object.fromEntries((Object.keys(timeZones) as TimeZone[]).map((zone) => [zone, dayAt(now, zone)])) as Record<
    TimeZone,
    Day
  >;
}

const dueSql = `
SELECT DISTINCT v.agreement_id FROM agreement_version v JOIN agreement a USING (agreement_id)
  JOIN institution i USING (institution_id) JOIN office o ON o.office_code = i.office_code
WHERE v.signed_on IS NOT NULL AND v.in_force_at IS NULL AND a.status = 'active'
  AND v.effective_from <= ($1::jsonb ->> o.time_zone)::date`;

/**
 * Brings signed addenda into force whose day has come, and answers of how many agreements. Done every minute by every
 * process; whoever comes second finds nothing left to do. One that fails holds up no other, and is thrown at the end.
 */
export async function bringIntoForce(by: Administration): Promise<number> {
  const { rows } = await by.pool.query<{ agreement_id: Uuid }>(dueSql, [todayIn(by.clock)]);
  const failures: unknown[] = [];
  for (const { agreement_id: agreementId } of rows) {
    const work = administer(by, async (tx, tell) => {
      await bringDueIn(tx, tell, by.clock, await lockAgreement(tx, agreementId));
    });
    await work.catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  return rows.length;
}

/** Brings what is due of one agreement into force, in the order of its versions, inside the transaction that holds it. */
export async function bringDueIn(tx: Sql, tell: Tell, clock: Clock, agreement: AgreementInZone): Promise<void> {
  if (agreement.status !== 'active') return;
  const today = dayAt(clock.business(), agreement.timeZone);
  const versions = await listVersions(tx, agreement.agreementId);
  for (const [index, version] of versions.entries()) {
    const isDue = version.versionNo === 1 || version.effectiveFrom <= today;
    if (version.signedOn === null || version.inForceAt !== null || !isDue) continue;
    const before = versions[index - 1] ?? { endsOn: version.endsOn, annex: NOTHING };
    await bringVersionIn(tx, tell, clock, agreement, before, version);
  }
}

/** Makes, changes and takes away rights as a version differs from the one before it, and from nothing else. */
async function bringVersionIn(
  tx: Sql,
  tell: Tell,
  clock: Clock,
  agreement: Agreement,
  before: Agreed,
  version: Version,
): Promise<void> {
  const { agreementId, institutionId } = agreement;
  const rights = await lockRightsUnder(tx, agreementId);
  await tx.query('UPDATE agreement SET ends_on = $2 WHERE agreement_id = $1', [agreementId, version.endsOn]);
  const found = differences(before, version);
  const changes = changesByKey(found);
  const kept = new Map(version.annex.rights.map((right) => [right.key, right]));
  for (const right of rights.filter(({ status }) => status !== 'revoked')) {
    const now = kept.get(right.annexKey);
    if (!now) await revokeRightIn(tx, tell, right, version.number);
    else await changeKept(tx, tell, right, now, changes.get(now.key) ?? [], agreement, version);
  }
  const span = { institutionId, agreementId, from: version.effectiveFrom, until: version.endsOn };
  for (const right of found.rights.added) {
    await grantRightIn(tx, tell, uuidV7(clock.now()), right.key, termsOf(right, span));
  }
  const text = 'UPDATE agreement_version SET in_force_at = $3 WHERE agreement_id = $1 AND version_no = $2';
  await tx.query(text, [agreementId, version.versionNo, new Date(clock.now())]);
  if (version.versionNo > 1) tell('addendum.in_force', { institutionId, reason: version.number });
}

/** A right without a difference is left as it is, whatever letters have made of it; but another last day concerns all. */
async function changeKept(
  tx: Sql,
  tell: Tell,
  right: Right,
  now: AnnexRight,
  changes: readonly Change[],
  { startsOn }: Agreement,
  { endsOn, number }: Version,
): Promise<void> {
  const days = daysOf(now, { from: startsOn, until: endsOn });
  const terms = changes.filter(({ term }) => term !== 'validFrom' && term !== 'validUntil');
  const validFrom = changes.some(({ term }) => term === 'validFrom') ? days.validFrom : right.validFrom;
  if (terms.length === 0 && validFrom === right.validFrom && days.validUntil === right.validUntil) return;
  const changed = { ...applyChanges(right, terms), validFrom, validUntil: days.validUntil };
  // A switch date that a letter has moved ends with the right, or the addendum could never come into force.
  const valuesUntil =
    changed.valuesUntil !== null && changed.valuesUntil > days.validUntil ? days.validUntil : changed.valuesUntil;
  await changeRightIn(tx, tell, right.rightId, { ...changed, valuesUntil }, number);
}

function changesByKey({ rights }: Differences): ReadonlyMap<string, readonly Change[]> {
  return new Map(rights.changed.map(({ key, changes }) => [key, changes]));
}
