import { type CheckedPaper, checkPaper, type Signatory, type TrustList } from '../../../agreements/index.ts';
import { type Administration, administer } from '../../../audit/index.ts';
import { findActingOfficer, getOffice, type Officer } from '../../../institutions/index.ts';
import { type Day, dayAt, Fault, type Uuid } from '../../../kernel/index.ts';
import { notify } from '../../../notices/index.ts';
import { type CheckedFile, storeFile } from '../../../platform/files/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import type { Evaluation } from '../model.ts';
import { beginDossierMove } from './begin-work.ts';
import type { Dossier } from './model.ts';

/** Minutes (berita acara) as they were handed in, signed by an officer of the office and a person of the institution. */
export interface SignedMinutes {
  readonly how: 'scan' | 'pades';
  readonly signedOn: Day;
  readonly officerId: Uuid;
  readonly institution: Signatory;
  readonly file: CheckedFile;
}

/**
 * Records the minutes of a completed dossier as signed and files them; from then on nothing of it changes, and the
 * institution is told. Throws `invalid_input` when the officer is none of the office that may act on that day, or for a
 * paper that does not hold, and `conflict` unless the dossier is completed.
 */
export async function signDossier(
  by: Administration,
  { dossierId, officeCode }: Pick<Dossier, 'dossierId' | 'officeCode'>,
  minutes: SignedMinutes,
  trust: TrustList,
): Promise<void> {
  const officer = await officerSigning(by.pool, officeCode, minutes);
  const office = { name: officer.name, position: officer.position };
  const paper = await checkPaper(by, { ...minutes, office }, trust);
  await administer(by, async (tx, tell) => {
    const { dossier, evaluation, to } = await beginDossierMove(tx, dossierId, 'sign');
    checkDay(evaluation, paper.signedOn, dayAt(by.clock.business(), evaluation.timeZone));
    const fileId = await storeFile(tx, paper.file, by.clock);
    await writeSignature(tx, dossierId, to, officer, paper, fileId);
    await tellSigned(tx, by, dossier);
    tell('dossier.moved', { institutionId: dossier.institutionId, reason: dossier.minutesNo ?? dossierId });
  });
}

async function officerSigning(sql: Sql, officeCode: string, { officerId, signedOn }: SignedMinutes): Promise<Officer> {
  const officer = await findActingOfficer(sql, officerId, signedOn);
  if (officer?.officeCode === officeCode) {
    if (officer.position.trim() !== '') return officer;
    throw new Fault('invalid_input', 'The position of this officer is not known; minutes name it.', {
      field: 'officerId',
      remedy: 'Have the administrator of the office enter it.',
      indonesian: 'Jabatan petugas ini belum dicatat. Minta administrator kantor mengisinya, atau pilih petugas lain.',
    });
  }
  throw new Fault('invalid_input', 'No officer of the office who may act on that day.', {
    field: 'officerId',
    remedy: 'Name whoever signed for the office.',
    indonesian: 'Petugas dinas itu tidak berwenang pada hari tersebut. Pilih petugas yang menandatangani untuk dinas.',
  });
}

/** Nobody signs before the evaluation, nor in the future. */
function checkDay({ day }: Evaluation, signedOn: Day, today: Day): void {
  if (signedOn >= day && signedOn <= today) return;
  throw new Fault('invalid_input', 'The day of signing lies between the evaluation and today.', {
    field: 'signedOn',
    indonesian: 'Tanggal penandatanganan berada di antara hari monev dan hari ini. Periksa tanggalnya.',
  });
}

async function writeSignature(
  tx: Sql,
  dossierId: Uuid,
  state: Dossier['state'],
  { officerId }: Officer,
  { signedOn, how, office, institution, signers }: CheckedPaper,
  fileId: Uuid,
): Promise<void> {
  await tx.query(
    `UPDATE dossier SET state = $2, signed_on = $3, how = $4, officer_id = $5, office_name = $6, office_position = $7,
       institution_name = $8, institution_position = $9, signers = $10, file_id = $11 WHERE dossier_id = $1`,
    [
      ...[dossierId, state, signedOn, how, officerId, office.name, office.position],
      ...[institution.name, institution.position, signers, fileId],
    ],
  );
}

async function tellSigned(tx: Sql, { clock }: Administration, dossier: Dossier): Promise<void> {
  const { dossierId, institutionId, minutesNo, officeCode } = dossier;
  const counted = await tx.query<{ count: number }>(
    'SELECT count(follow_up)::int AS count FROM finding WHERE dossier_id = $1',
    [dossierId],
  );
  await notify(tx, clock, {
    to: { institutionId },
    kind: 'evaluation.signed',
    about: dossierId,
    data: {
      office: (await getOffice(tx, officeCode)).name,
      number: minutesNo ?? '',
      followUps: counted.rows[0]?.count ?? 0,
    },
    key: `evaluation.signed/${dossierId}`,
  });
}
