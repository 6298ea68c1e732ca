import type { Administration } from '../audit/index.ts';
import { type Day, dayAt, Fault, type Uuid } from '../kernel/index.ts';
import { type CheckedFile, storeFile } from '../platform/files/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { AgreementInZone, Part, Signatory } from './model.ts';
import { checkPades, remedies, type TrustList } from './signatures/index.ts';

/** A paper as it was handed in: signed by both sides on a day, as a scan of the stamped copy or with electronic signatures. */
export interface SignedPaper {
  readonly how: 'scan' | 'pades';
  readonly signedOn: Day;
  readonly office: Signatory;
  readonly institution: Signatory;
  readonly file: CheckedFile;
}

/** A paper that was looked at, with the names in its electronic signatures. */
export interface CheckedPaper extends SignedPaper {
  readonly signers: readonly string[];
}

/**
 * Looks at a paper before anything is recorded: both signatories are named, and an electronic signature verifies now, by
 * the real clock. Throws `invalid_input` naming the field and, of a signature, what is wrong with it.
 */
export async function checkPaper(by: Administration, paper: SignedPaper, trust: TrustList): Promise<CheckedPaper> {
  for (const side of ['office', 'institution'] as const) {
    const { name, position } = paper[side];
    if (name.trim() !== '' && position.trim() !== '') continue;
    throw new Fault('invalid_input', 'A paper is signed by both sides, each with name and position.', {
      field: side,
      indonesian: 'Isi nama dan jabatan penandatangan kedua pihak.',
    });
  }
  if (paper.how === 'scan') return { ...paper, signers: [] };
  const checked = await checkPades(paper.file.content, trust, new Date(by.clock.now()));
  if (checked.outcome === 'valid') return { ...paper, signers: checked.signers.map(({ name }) => name) };
  const { remedy, indonesian } = remedies[checked.outcome];
  const message = `The electronic signature does not hold: ${checked.outcome}.`;
  throw new Fault('invalid_input', message, { field: 'file', remedy, indonesian });
}

/** Records how a part of an agreement was signed, with its file, inside the transaction; throws `invalid_input`. */
export async function recordSignature(
  tx: Sql,
  { clock, actor }: Administration,
  { agreementId, timeZone }: AgreementInZone,
  { part, versionNo }: { readonly part: Part; readonly versionNo: number },
  { signedOn, how, office, institution, signers, file }: CheckedPaper,
): Promise<Uuid> {
  if (signedOn > dayAt(clock.business(), timeZone)) {
    throw new Fault('invalid_input', 'Nobody signs in the future.', {
      field: 'signedOn',
      indonesian: 'Tanggal penandatanganan tidak boleh setelah hari ini. Periksa tanggalnya.',
    });
  }
  const fileId = await storeFile(tx, file, clock);
  await tx.query(
    `INSERT INTO agreement_signature (agreement_id, version_no, part, signed_on, how, office_name, office_position,
       institution_name, institution_position, signers, file_id, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[agreementId, versionNo, part, signedOn, how, office.name, office.position, institution.name],
      ...[institution.position, signers, fileId, actor, new Date(clock.now())],
    ],
  );
  return fileId;
}
