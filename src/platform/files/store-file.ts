import { type Clock, Fault, type Uuid, uuidV7 } from '../../kernel/index.ts';
import type { Sql } from '../sql/index.ts';
import type { CheckedFile } from './check-file.ts';
import type { MediaType } from './recognise-type.ts';
import type { ScanResult } from './scan-file.ts';

/** A file as it is kept, without its content. */
export interface StoredFile {
  readonly fileId: Uuid;
  readonly name: string;
  readonly mediaType: MediaType;
  /** Bytes. */
  readonly size: number;
  /** Of the content, hexadecimal. */
  readonly sha256: string;
  readonly scan: ScanResult;
  readonly storedAt: Date;
}

/** Columns of a stored file `f`, as {@link StoredFile} names them. */
export const fileColumns = `f.file_id AS "fileId", f.name, f.media_type AS "mediaType", length(f.content) AS size,
  encode(f.sha256, 'hex') AS sha256, f.scan, f.stored_at AS "storedAt"`;

/** Keeps a file that {@link checkFile} has let through, inside the caller's transaction, and answers its id. */
export async function storeFile(tx: Sql, file: CheckedFile, clock: Clock): Promise<Uuid> {
  const fileId = uuidV7(clock.now());
  const { mediaType, name, sha256, content, scan } = file;
  await tx.query(
    `INSERT INTO stored_file (file_id, media_type, name, sha256, content, scan, stored_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [fileId, mediaType, name, sha256, content, scan, new Date(clock.now())],
  );
  return fileId;
}

/** A file with its content; throws `not_found`. Who may have it is for the room to say that it was handed in to. */
export async function readFile(sql: Sql, fileId: Uuid): Promise<StoredFile & { readonly content: Buffer }> {
  const text = `SELECT ${fileColumns}, f.content FROM stored_file f WHERE f.file_id = $1`;
  const { rows } = await sql.query<StoredFile & { content: Buffer } & Record<string, unknown>>(text, [fileId]);
  if (rows[0]) return rows[0];
  throw new Fault('not_found', 'There is no such file.', { field: 'file' });
}
