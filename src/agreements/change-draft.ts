import { type Administration, administer } from '../audit/index.ts';
import { Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { readSettings } from '../settings/index.ts';
import type { GivenAnnex } from './annex/annex.ts';
import { checkAnnex } from './annex/check-annex.ts';
import { completeAnnex } from './annex/complete-annex.ts';
import { type AgreementDraft, checkDays, checkRenewed, numberTaken } from './draft-agreement.ts';
import { getVersion, lockAgreement } from './find-agreements.ts';
import type { Agreement, Version } from './model.ts';

/** Changes what an agreement says before it is signed; throws `invalid_input`, or `conflict` once it is. */
export async function changeDraft(
  by: Administration,
  agreementId: Uuid,
  draft: Pick<AgreementDraft, 'number' | 'startsOn' | 'endsOn' | 'renews' | 'note'>,
): Promise<void> {
  const { number, startsOn, endsOn, renews = null, note = null } = draft;
  checkDays(startsOn, endsOn);
  await administer(by, async (tx, tell) => {
    const { institutionId, status } = await lockAgreement(tx, agreementId);
    if (status !== 'draft')
      throw new Fault('conflict', 'The agreement is no draft any more.', {
        field: 'agreement',
        indonesian: 'PKS ini bukan rancangan lagi. Ubah dengan adendum.',
      });
    const { annex } = await getVersion(tx, agreementId, 1);
    checkAnnex(annex, { institutionId, agreementId, from: startsOn, until: endsOn });
    if (renews !== null) await checkRenewed(tx, institutionId, renews);
    await updateDraft(tx, agreementId, { number, startsOn, endsOn, renews, note });
    tell('agreement.changed', { institutionId, reason: number });
  });
}

async function updateDraft(
  tx: Sql,
  agreementId: Uuid,
  { number, startsOn, endsOn, renews, note }: Pick<Agreement, 'number' | 'startsOn' | 'endsOn' | 'renews' | 'note'>,
): Promise<void> {
  const changed = await tx.query(
    `UPDATE agreement SET number = $2, starts_on = $3, ends_on = $4, renews = $5, note = $6 WHERE agreement_id = $1
     AND NOT EXISTS (SELECT 1 FROM agreement WHERE number = $2 AND agreement_id <> $1)`,
    [agreementId, number, startsOn, endsOn, renews, note],
  );
  if (changed.rowCount === 0) throw numberTaken(number);
  const text = 'UPDATE agreement_version SET effective_from = $2, ends_on = $3 WHERE agreement_id = $1';
  await tx.query(text, [agreementId, startsOn, endsOn]);
}

/** Writes the annex anew, also while the agreement itself is signed already; throws `conflict` once the annex is signed. */
export async function changeAnnex(
  by: Administration,
  agreementId: Uuid,
  { number, annex: given }: { readonly number: string; readonly annex: GivenAnnex },
): Promise<void> {
  const annex = completeAnnex(given, await readSettings(by.pool));
  await administer(by, async (tx, tell) => {
    const { institutionId, startsOn, endsOn, status } = await lockAgreement(tx, agreementId);
    demandDraft(await getVersion(tx, agreementId, 1), status);
    checkAnnex(annex, { institutionId, agreementId, from: startsOn, until: endsOn });
    const text = 'UPDATE agreement_version SET number = $2, annex = $3 WHERE agreement_id = $1 AND version_no = 1';
    await tx.query(text, [agreementId, number, annex]);
    tell('agreement.changed', { institutionId, reason: number });
  });
}

/** Throws `conflict` unless a version can still be written or signed. */
export function demandDraft({ signedOn }: Version, status: Agreement['status']): void {
  if (signedOn !== null)
    throw new Fault('conflict', 'This version is signed already.', {
      field: 'version',
      indonesian: 'Naskah ini sudah ditandatangani. Ubah dengan adendum.',
    });
  if (status === 'ended')
    throw new Fault('conflict', 'The agreement has ended.', {
      field: 'agreement',
      indonesian: 'PKS ini sudah berakhir.',
    });
}
