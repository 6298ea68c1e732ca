import { rightsUnder } from '../../access/index.ts';
import type { PortalParts } from '../../identity/index.ts';
import { getInstitution } from '../../institutions/index.ts';
import { type Clock, dayAt, daysBetween, type Uuid } from '../../kernel/index.ts';
import { reportUplifts, type UpliftReport } from '../../metering/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import { getAgreement, listSignatures, listVersions } from '../find-agreements.ts';
import { listLetters, type RecordedLetter } from '../letters/list-letters.ts';
import { type AgreementInZone, type Signature, stateOf, type Version } from '../model.ts';

/** The agreement of an id, as it is after something was done to it. */
export async function showAgain({ pool, clock }: Pick<PortalParts, 'pool' | 'clock'>, agreementId: Uuid) {
  return showAgreement(pool, clock, await getAgreement(pool, agreementId));
}

/** An agreement with all that belongs to it, as its page shows it. */
export async function showAgreement(sql: Sql, clock: Clock, { timeZone, ...agreement }: AgreementInZone) {
  const { agreementId } = agreement;
  const today = dayAt(clock.business(), timeZone);
  const { nearEndDays } = await readSettings(sql);
  const versions = await listVersions(sql, agreementId);
  const signatures = await listSignatures(sql, agreementId);
  const letters = await listLetters(sql, agreementId);
  const uplifts = await reportUplifts(sql, agreementId, today);
  return {
    ...agreement,
    institution: (await getInstitution(sql, agreement.institutionId)).name,
    state: stateOf(
      agreement,
      versions.some(({ signedOn }) => signedOn !== null),
      today,
      nearEndDays,
    ),
    daysLeft: daysBetween(today, agreement.endsOn),
    versions: versions.map(toVersionView),
    rights: await rightsUnder(sql, agreementId),
    uplifts: uplifts.map(({ recordedAt, ...uplift }) => ({ ...uplift, recordedAt: recordedAt.toISOString() })),
    signatures: signatures.map(({ recordedAt, ...signature }) => ({
      ...signature,
      recordedAt: recordedAt.toISOString(),
    })),
    letters: letters.map(({ recordedAt, ...letter }) => ({ ...letter, recordedAt: recordedAt.toISOString() })),
    timeline: timelineOf(versions, signatures, letters, uplifts),
  };
}

function toVersionView({ agreementId: _, draftedAt, inForceAt, ...version }: Version) {
  return { ...version, draftedAt: draftedAt.toISOString(), inForceAt: inForceAt?.toISOString() ?? null };
}

/** What happened to an agreement, oldest first: papers drafted, signed and brought into force, and letters. */
function timelineOf(
  versions: readonly Version[],
  signatures: readonly Signature[],
  letters: readonly RecordedLetter[],
  uplifts: readonly UpliftReport[],
) {
  const numbers = new Map(versions.map(({ versionNo, number }) => [versionNo, number]));
  const drafted = versions.map(({ draftedAt, number }) => ({ at: draftedAt, what: 'drafted', number }) as const);
  const inForce = versions.flatMap(({ inForceAt: at, number }) =>
    at ? [{ at, what: 'in_force', number } as const] : [],
  );
  const signed = signatures.map(
    ({ recordedAt: at, part, versionNo }) =>
      ({ at, what: `${part}_signed`, number: numbers.get(versionNo) ?? '' }) as const,
  );
  const written = letters.map(({ recordedAt: at, number }) => ({ at, what: 'letter', number }) as const);
  const raised = uplifts.map(({ recordedAt: at, letterNo: number }) => ({ at, what: 'uplift', number }) as const);
  return [...drafted, ...signed, ...inForce, ...written, ...raised]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, ...event }) => ({ at: at.toISOString(), ...event }));
}
