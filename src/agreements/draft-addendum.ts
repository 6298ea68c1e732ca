import { type Administration, administer, type Tell } from '../audit/index.ts';
import { type Clock, type Day, dayAt, Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { readSettings } from '../settings/index.ts';
import type { Annex, GivenAnnex } from './annex/annex.ts';
import { checkAnnex } from './annex/check-annex.ts';
import { completeAnnex } from './annex/complete-annex.ts';
import { differences, isSame } from './annex/differences.ts';
import { demandDraft } from './change-draft.ts';
import { getVersion, listVersions, lockAgreement } from './find-agreements.ts';
import type { AgreementInZone, Version } from './model.ts';

/** What an addendum says before it is signed: the whole annex as it will be, from a day on, and perhaps another last day. */
export interface AddendumDraft {
  readonly number: string;
  readonly effectiveFrom: Day;
  readonly endsOn: Day;
  readonly annex: GivenAnnex;
}

/**
 * Drafts an addendum to a signed agreement and answers its version's number. Throws `invalid_input` naming the field,
 * or `conflict` while another draft waits.
 */
export function draftAddendum(by: Administration, agreementId: Uuid, draft: AddendumDraft): Promise<number> {
  return administer(by, (tx, tell) => draftAddendumIn(tx, tell, by.clock, agreementId, draft));
}

/** The same inside a transaction. */
export async function draftAddendumIn(
  tx: Sql,
  tell: Tell,
  clock: Clock,
  agreementId: Uuid,
  draft: AddendumDraft,
): Promise<number> {
  const agreement = await lockAgreement(tx, agreementId);
  const versions = await listVersions(tx, agreementId);
  const annex = completeAnnex(draft.annex, await readSettings(tx));
  checkAddendum(agreement, versions, { ...draft, annex }, clock);
  const versionNo = versions.length + 1;
  await tx.query(
    `INSERT INTO agreement_version (agreement_id, version_no, number, effective_from, ends_on, annex, drafted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [agreementId, versionNo, draft.number, draft.effectiveFrom, draft.endsOn, annex, new Date(clock.now())],
  );
  tell('addendum.drafted', { institutionId: agreement.institutionId, reason: draft.number });
  return versionNo;
}

/** Writes the draft of an addendum anew; throws `invalid_input`, or `conflict` once it is signed. */
export async function changeAddendum(
  by: Administration,
  agreementId: Uuid,
  versionNo: number,
  draft: AddendumDraft,
): Promise<void> {
  const annex = completeAnnex(draft.annex, await readSettings(by.pool));
  await administer(by, async (tx, tell) => {
    const agreement = await lockAgreement(tx, agreementId);
    demandDraft(await getVersion(tx, agreementId, versionNo), agreement.status);
    const before = (await listVersions(tx, agreementId)).filter((version) => version.versionNo < versionNo);
    checkAddendum(agreement, before, { ...draft, annex }, by.clock);
    await tx.query(
      `UPDATE agreement_version SET number = $3, effective_from = $4, ends_on = $5, annex = $6
       WHERE agreement_id = $1 AND version_no = $2`,
      [agreementId, versionNo, draft.number, draft.effectiveFrom, draft.endsOn, annex],
    );
    tell('addendum.drafted', { institutionId: agreement.institutionId, reason: draft.number });
  });
}

/** Throws unless an addendum can follow the versions before it. */
export function checkAddendum(
  { institutionId, agreementId, status, startsOn, timeZone }: AgreementInZone,
  before: readonly Version[],
  draft: Omit<AddendumDraft, 'annex'> & { readonly annex: Annex },
  clock: Clock,
): void {
  const last = before.at(-1);
  if (status !== 'active' || !last)
    throw conflict(
      'An addendum needs a signed agreement that has not ended.',
      'Adendum memerlukan PKS yang sudah ditandatangani dan belum berakhir.',
    );
  if (last.signedOn === null)
    throw conflict(
      'Another draft of this agreement waits to be signed.',
      'Masih ada rancangan adendum lain yang menunggu ditandatangani. Selesaikan dahulu.',
    );
  if (last.endsOn < dayAt(clock.business(), timeZone))
    throw conflict(
      'The agreement has expired.',
      'Masa berlaku PKS ini sudah habis. Perpanjang dengan PKS baru.',
      'Renew it.',
    );
  const { effectiveFrom, endsOn, annex } = draft;
  if (effectiveFrom < last.effectiveFrom)
    throw unusable(
      'It takes effect before the version before it.',
      'Adendum berlaku sebelum naskah sebelumnya. Periksa tanggalnya.',
      'effectiveFrom',
    );
  if (effectiveFrom > last.endsOn)
    throw unusable(
      'It takes effect after the agreement has ended.',
      'Adendum berlaku setelah PKS berakhir. Periksa tanggalnya.',
      'effectiveFrom',
    );
  if (endsOn < effectiveFrom)
    throw unusable(
      'The agreement would end before the addendum takes effect.',
      'PKS berakhir sebelum adendum berlaku. Periksa tanggalnya.',
      'endsOn',
    );
  if (annex.rights.length === 0)
    throw unusable(
      'An annex names at least one right.',
      'Juknis memuat paling sedikit satu hak akses. Tambahkan satu.',
      'rights',
    );
  const span = { institutionId, agreementId, from: startsOn, until: endsOn };
  checkAnnex(annex, span);
  // What is added begins with the addendum.
  const known = new Set(last.annex.rights.map(({ key }) => key));
  const added = { rights: annex.rights.filter(({ key }) => !known.has(key)), feedback: [] };
  checkAnnex(added, { ...span, from: effectiveFrom });
  checkKeysAreNew(before, added);
  if (isSame(differences(last, { endsOn, annex })))
    throw unusable(
      'The addendum changes nothing.',
      'Adendum ini tidak mengubah apa pun. Ubah juknis atau masa berlakunya.',
      'annex',
    );
}

/** A right that was taken out is revoked, and its key is its name for ever. */
function checkKeysAreNew(before: readonly Version[], { rights }: Annex): void {
  const once = new Set(before.flatMap((version) => version.annex.rights.map(({ key }) => key)));
  for (const { key } of rights) {
    if (once.has(key))
      throw unusable(
        `The right ${key} was taken out once. Give the new one another key.`,
        `Kode ${key} pernah dipakai hak akses yang sudah dihapus. Beri hak akses baru kode lain.`,
        `rights.${key}.key`,
      );
  }
}

function unusable(message: string, indonesian: string, field: string): Fault {
  return new Fault('invalid_input', message, { field, indonesian });
}

function conflict(message: string, indonesian: string, remedy?: string): Fault {
  return new Fault('conflict', message, { field: 'agreement', indonesian, ...(remedy !== undefined && { remedy }) });
}
