import { type Administration, administer, type Tell } from '../audit/index.ts';
import { getInstitution } from '../institutions/index.ts';
import { type Day, Fault, type Uuid, uuidV7 } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { readSettings } from '../settings/index.ts';
import type { GivenAnnex } from './annex/annex.ts';
import { checkAnnex } from './annex/check-annex.ts';
import { completeAnnex } from './annex/complete-annex.ts';
import { bindInstitution } from './applications/bind-institution.ts';
import { leadApplication } from './lead-application.ts';

/** What an agreement says before it is signed. */
export interface AgreementDraft {
  readonly institutionId: Uuid;
  readonly number: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly renews?: Uuid | null;
  readonly applicationId?: Uuid | null;
  readonly note?: string | null;
  readonly annexNumber: string;
  readonly annex: GivenAnnex;
}

/**
 * Drafts an agreement (PKS) with its annex (juknis) and answers its id. It gives no right before both are signed. Throws
 * `invalid_input` naming the field, or `conflict` when the number is taken.
 */
export function draftAgreement(by: Administration, draft: AgreementDraft): Promise<Uuid> {
  return administer(by, (tx, tell) => draftAgreementIn(tx, tell, by, draft));
}

/** The same inside a transaction. */
export async function draftAgreementIn(tx: Sql, tell: Tell, by: Administration, draft: AgreementDraft): Promise<Uuid> {
  const { institutionId, number, startsOn, endsOn, renews = null, applicationId = null, note = null } = draft;
  checkDays(startsOn, endsOn);
  const agreementId = uuidV7(by.clock.now());
  const annex = completeAnnex(draft.annex, await readSettings(tx));
  checkAnnex(annex, { institutionId, agreementId, from: startsOn, until: endsOn });
  const { officeCode } = await getInstitution(tx, institutionId);
  if (renews !== null) await checkRenewed(tx, institutionId, renews);
  // First, so that an application that does not exist is refused as somebody else's is.
  if (applicationId !== null) await bindInstitution(tx, applicationId, institutionId);
  const made = await tx.query(
    `INSERT INTO agreement (agreement_id, institution_id, office_code, number, starts_on, ends_on, renews, application_id, note)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
    [agreementId, institutionId, officeCode, number, startsOn, endsOn, renews, applicationId, note],
  );
  if (made.rowCount === 0) throw numberTaken(number);
  await tx.query(
    `INSERT INTO agreement_version (agreement_id, version_no, number, effective_from, ends_on, annex, drafted_at)
     VALUES ($1, 1, $2, $3, $4, $5, $6)`,
    [agreementId, draft.annexNumber, startsOn, endsOn, annex, new Date(by.clock.now())],
  );
  tell('agreement.created', { institutionId, reason: number });
  await leadApplication(tx, tell, by, { applicationId }, 'draft_pks');
  return agreementId;
}

/** Throws `invalid_input` when an agreement ends before it begins. */
export function checkDays(startsOn: Day, endsOn: Day): void {
  if (endsOn < startsOn)
    throw new Fault('invalid_input', 'The agreement ends before it begins.', {
      field: 'endsOn',
      indonesian: 'PKS berakhir sebelum dimulai. Periksa tanggalnya.',
    });
}

/** The number is somebody else's. */
export function numberTaken(number: string): Fault {
  return new Fault('conflict', `The agreement ${number} exists.`, {
    field: 'number',
    indonesian: `Nomor PKS ${number} sudah dipakai. Isi nomor lain.`,
  });
}

/** Throws `not_found` unless the institution has the agreement that is to be renewed. */
export async function checkRenewed(tx: Sql, institutionId: Uuid, renews: Uuid): Promise<void> {
  const text = 'SELECT 1 FROM agreement WHERE institution_id = $1 AND agreement_id = $2';
  if ((await tx.query(text, [institutionId, renews])).rowCount === 1) return;
  throw new Fault('not_found', 'The institution has no such agreement to renew.', {
    field: 'renews',
    indonesian: 'Lembaga tidak memiliki PKS yang hendak diperpanjang itu. Pilih PKS dari daftar.',
  });
}
