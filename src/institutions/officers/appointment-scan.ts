import { type Clock, Fault, type Uuid } from '../../kernel/index.ts';
import { type CheckedFile, readFile, type StoredFile, storeFile } from '../../platform/files/index.ts';
import { inTransaction, type Sql } from '../../platform/sql/index.ts';
import type { Workplace } from './model.ts';

/** What keeping a scan needs. */
interface Parts {
  readonly pool: Parameters<typeof inTransaction>[0];
  readonly clock: Clock;
}

/**
 * Keeps the scan of a letter of appointment for an office or institution, and answers its id. Letters of officers there
 * can bear it, and no others.
 */
export function keepScan({ pool, clock }: Parts, at: Workplace, file: CheckedFile): Promise<Uuid> {
  const { officeCode, institutionId } = { officeCode: null, institutionId: null, ...at };
  return inTransaction(pool, async (tx) => {
    const fileId = await storeFile(tx, file, clock);
    const text = 'INSERT INTO appointment_scan (file_id, office_code, institution_id) VALUES ($1, $2, $3)';
    await tx.query(text, [fileId, officeCode, institutionId]);
    return fileId;
  });
}

/** Throws `not_found` unless the file was handed in as a scan for where the officer works. */
export async function demandScan(tx: Sql, officerId: Uuid, fileId: Uuid): Promise<void> {
  const text = `SELECT 1 FROM appointment_scan s JOIN officer o USING (office_code) WHERE s.file_id = $1 AND o.officer_id = $2
    UNION ALL
    SELECT 1 FROM appointment_scan s JOIN officer o USING (institution_id) WHERE s.file_id = $1 AND o.officer_id = $2`;
  if ((await tx.query(text, [fileId, officerId])).rowCount === 0) throw noSuchScan();
}

/** A scan that no letter has borne for long is removed: one that goes at this very moment is refused as one that is gone. */
export function refuseGone(error: unknown): never {
  throw (error as { constraint?: string }).constraint === 'appointment_file_id_fkey' ? noSuchScan() : error;
}

function noSuchScan(): Fault {
  return new Fault('not_found', 'There is no such scan of a letter of appointment here.', {
    field: 'fileId',
    remedy: 'Upload the scan where the officer works.',
    indonesian: 'Berkas surat penunjukan tidak ditemukan. Unggah lagi berkasnya.',
  });
}

/** The scan of a letter that appointed an officer, with its content; throws `not_found`. */
export async function readScan(
  sql: Sql,
  officerId: Uuid,
  fileId: Uuid,
): Promise<StoredFile & { readonly content: Buffer }> {
  const text = 'SELECT 1 FROM appointment WHERE officer_id = $1 AND file_id = $2';
  if ((await sql.query(text, [officerId, fileId])).rowCount === 0)
    throw new Fault('not_found', 'No letter of this officer has such a scan.', { field: 'file' });
  return readFile(sql, fileId);
}
