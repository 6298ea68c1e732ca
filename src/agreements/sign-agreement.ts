import { type Administration, administer, type Tell } from '../audit/index.ts';
import { Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { bringDueIn } from './bring-into-force.ts';
import { demandDraft } from './change-draft.ts';
import { getVersion, lockAgreement } from './find-agreements.ts';
import { leadApplication } from './lead-application.ts';
import type { AgreementInZone } from './model.ts';
import type { TrustList } from './signatures/index.ts';
import { type CheckedPaper, checkPaper, recordSignature, type SignedPaper } from './signed-paper.ts';

/**
 * Records an agreement (PKS) as signed by both sides. Its annex is signed apart, and only then there are rights. Throws
 * `invalid_input`, or `conflict` when it is no draft: of two who sign at once, the second hears so.
 */
export async function signAgreement(
  by: Administration,
  agreementId: Uuid,
  paper: SignedPaper,
  trust: TrustList,
): Promise<void> {
  const checked = await checkPaper(by, paper, trust);
  await administer(by, (tx, tell) => signAgreementIn(tx, tell, by, agreementId, checked));
}

/** The same inside a transaction. */
export async function signAgreementIn(
  tx: Sql,
  tell: Tell,
  by: Administration,
  agreementId: Uuid,
  paper: CheckedPaper,
): Promise<void> {
  const agreement = await lockAgreement(tx, agreementId);
  if (agreement.status !== 'draft')
    throw notNow('The agreement is no draft any more.', 'PKS ini bukan rancangan lagi. Muat ulang halaman.');
  const fileId = await recordSignature(tx, by, agreement, { part: 'agreement', versionNo: 1 }, paper);
  await tx.query("UPDATE agreement SET status = 'active' WHERE agreement_id = $1", [agreementId]);
  tell('agreement.signed', { institutionId: agreement.institutionId, reason: agreement.number });
  const { number } = agreement;
  await leadApplication(tx, tell, by, agreement, 'sign_pks', { number, signedOn: paper.signedOn, fileId });
}

/**
 * Records the annex (juknis) of a signed agreement as signed, which makes its rights in the same transaction. Throws
 * `invalid_input`, or `conflict` when the agreement is not signed or the annex is already.
 */
export async function signAnnex(
  by: Administration,
  agreementId: Uuid,
  paper: SignedPaper,
  trust: TrustList,
): Promise<void> {
  const checked = await checkPaper(by, paper, trust);
  await administer(by, (tx, tell) => signAnnexIn(tx, tell, by, agreementId, checked));
}

/** The same inside a transaction. */
export async function signAnnexIn(
  tx: Sql,
  tell: Tell,
  by: Administration,
  agreementId: Uuid,
  paper: CheckedPaper,
): Promise<void> {
  const agreement = await lockAgreement(tx, agreementId);
  if (agreement.status === 'draft')
    throw notNow(
      'The agreement itself is not signed yet.',
      'Penandatanganan PKS belum dicatat. Catat dahulu.',
      'Record that first.',
    );
  const { number, annex, fileId } = await signVersion(tx, by, agreement, 1, 'annex', paper);
  if (annex.rights.length === 0)
    throw new Fault('invalid_input', 'The annex names no right.', {
      field: 'rights',
      indonesian: 'Juknis belum memuat hak akses. Tambahkan paling sedikit satu.',
    });
  tell('annex.signed', { institutionId: agreement.institutionId, reason: number });
  await leadApplication(tx, tell, by, agreement, 'sign_juknis', { number, signedOn: paper.signedOn, fileId });
  await bringDueIn(tx, tell, by.clock, agreement);
}

/** Records a version as signed inside the transaction that holds its agreement; throws `conflict` when it is already. */
export async function signVersion(
  tx: Sql,
  by: Administration,
  agreement: AgreementInZone,
  versionNo: number,
  part: 'annex' | 'addendum',
  paper: CheckedPaper,
) {
  const version = await getVersion(tx, agreement.agreementId, versionNo);
  demandDraft(version, agreement.status);
  const fileId = await recordSignature(tx, by, agreement, { part, versionNo }, paper);
  const text = 'UPDATE agreement_version SET signed_on = $3 WHERE agreement_id = $1 AND version_no = $2';
  await tx.query(text, [agreement.agreementId, versionNo, paper.signedOn]);
  return { ...version, fileId };
}

function notNow(message: string, indonesian: string, remedy?: string): Fault {
  return new Fault('conflict', message, { field: 'agreement', indonesian, ...(remedy !== undefined && { remedy }) });
}
