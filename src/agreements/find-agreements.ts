import { Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Agreement, AgreementInZone, Signature, Version } from './model.ts';

/** Columns of an agreement, read from `agreement a`. */
export const agreementColumns = `a.agreement_id AS "agreementId", a.institution_id AS "institutionId",
  a.office_code AS "officeCode", a.number, a.starts_on::text AS "startsOn", a.ends_on::text AS "endsOn", a.renews,
  a.application_id AS "applicationId", a.note, a.status, a.ended_on::text AS "endedOn",
  a.ended_because AS "endedBecause"`;

const inZone = `SELECT ${agreementColumns}, o.time_zone AS "timeZone" FROM agreement a
  JOIN institution i USING (institution_id) JOIN office o ON o.office_code = i.office_code`;

const versionColumns = `agreement_id AS "agreementId", version_no AS "versionNo", number,
  effective_from::text AS "effectiveFrom", ends_on::text AS "endsOn", annex, signed_on::text AS "signedOn",
  in_force_at AS "inForceAt", drafted_at AS "draftedAt"`;

type Row<T> = T & Record<string, unknown>;

/** Agreements of one institution, by their last day. */
export async function listAgreements(sql: Sql, institutionId: Uuid): Promise<Agreement[]> {
  const text = `SELECT ${agreementColumns} FROM agreement a WHERE a.institution_id = $1 ORDER BY a.ends_on, a.agreement_id`;
  return (await sql.query<Row<Agreement>>(text, [institutionId])).rows;
}

/** The agreement of a number or id, with the zone of its office; throws `not_found`. */
export async function getAgreement(sql: Sql, numberOrId: string): Promise<AgreementInZone> {
  const text = `${inZone} WHERE a.number = $1 OR a.agreement_id::text = lower($1)`;
  const found = (await sql.query<Row<AgreementInZone>>(text, [numberOrId])).rows[0];
  if (found) return found;
  const remedy = 'See `gapura agreement list INSTITUTION`.';
  throw new Fault('not_found', `There is no agreement ${numberOrId}.`, { field: 'agreement', remedy });
}

/** The agreement of an id, held until the transaction ends: whoever comes at the same time waits and sees what became of it. */
export async function lockAgreement(tx: Sql, agreementId: Uuid): Promise<AgreementInZone> {
  const text = `${inZone} WHERE a.agreement_id = $1 FOR UPDATE OF a`;
  const found = (await tx.query<Row<AgreementInZone>>(text, [agreementId])).rows[0];
  if (found) return found;
  throw new Fault('not_found', 'There is no such agreement.', { field: 'agreement' });
}

/** All versions of an agreement, oldest first. */
export async function listVersions(sql: Sql, agreementId: Uuid): Promise<Version[]> {
  const text = `SELECT ${versionColumns} FROM agreement_version WHERE agreement_id = $1 ORDER BY version_no`;
  return (await sql.query<Row<Version>>(text, [agreementId])).rows;
}

/** One version of an agreement; throws `not_found`. */
export async function getVersion(sql: Sql, agreementId: Uuid, versionNo: number): Promise<Version> {
  const found = (await listVersions(sql, agreementId)).find((version) => version.versionNo === versionNo);
  if (found) return found;
  throw new Fault('not_found', `The agreement has no version ${versionNo}.`, { field: 'version' });
}

/** The newest version that is signed; undefined while there is none. */
export async function findSigned(sql: Sql, agreementId: Uuid): Promise<Version | undefined> {
  return (await listVersions(sql, agreementId)).findLast(({ signedOn }) => signedOn !== null);
}

/** How the papers of an agreement were signed, in their order. */
export async function listSignatures(sql: Sql, agreementId: Uuid): Promise<Signature[]> {
  const text = `SELECT part, version_no AS "versionNo", signed_on::text AS "signedOn", how,
      jsonb_build_object('name', office_name, 'position', office_position) AS office,
      jsonb_build_object('name', institution_name, 'position', institution_position) AS institution, signers,
      file_id AS "fileId", recorded_by AS "recordedBy", recorded_at AS "recordedAt"
    FROM agreement_signature WHERE agreement_id = $1 ORDER BY version_no, part`;
  return (await sql.query<Row<Signature>>(text, [agreementId])).rows;
}
