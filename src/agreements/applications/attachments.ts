import type { Clock, Uuid } from '../../kernel/index.ts';
import { type CheckedFile, fileColumns, type StoredFile, storeFile } from '../../platform/files/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { PaperKindName } from './papers.ts';

/** A paper of an application. */
export interface Attachment extends StoredFile {
  readonly kind: PaperKindName;
  readonly addedBy: Uuid;
}

/** The papers of an application, as they came; of a kind the last counts. */
export async function listAttachments(sql: Sql, applicationId: Uuid): Promise<Attachment[]> {
  const text = `SELECT t.kind, t.added_by AS "addedBy", ${fileColumns}
    FROM application_attachment t JOIN stored_file f USING (file_id) WHERE t.application_id = $1 ORDER BY t.file_id`;
  return (await sql.query<Attachment & Record<string, unknown>>(text, [applicationId])).rows;
}

/** Keeps a paper with its application inside the caller's transaction, and answers its id. */
export async function insertAttachment(
  tx: Sql,
  clock: Clock,
  paper: {
    readonly applicationId: Uuid;
    readonly kind: PaperKindName;
    readonly file: CheckedFile;
    readonly addedBy: Uuid;
  },
): Promise<Uuid> {
  const fileId = await storeFile(tx, paper.file, clock);
  await attach(tx, clock, { ...paper, fileId });
  return fileId;
}

/** Puts a file that is kept already to the papers of an application. */
export async function attach(
  tx: Sql,
  clock: Clock,
  paper: Pick<Attachment, 'kind' | 'addedBy' | 'fileId'> & { readonly applicationId: Uuid },
): Promise<void> {
  await tx.query(
    `INSERT INTO application_attachment (application_id, file_id, kind, added_by, added_at) VALUES ($1, $2, $3, $4, $5)`,
    [paper.applicationId, paper.fileId, paper.kind, paper.addedBy, new Date(clock.now())],
  );
}
