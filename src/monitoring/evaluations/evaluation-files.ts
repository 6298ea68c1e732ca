import { type Administration, administer } from '../../audit/index.ts';
import { Fault, type Uuid } from '../../kernel/index.ts';
import { type CheckedFile, fileColumns, type StoredFile, storeFile } from '../../platform/files/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { lockEvaluation } from './find-evaluations.ts';

/** What files of an evaluation are: material that was shown, photographs, and the attendance list with its signatures. */
export const evaluationFileKinds = ['material', 'photograph', 'attendance_list'] as const;
export type EvaluationFileKind = (typeof evaluationFileKinds)[number];

/** A file of an evaluation, without its content. */
export type EvaluationFile = StoredFile & { readonly kind: EvaluationFileKind };

/** Files of one evaluation: with the ten megabytes of each that is a gigabyte at most. */
const MOST_FILES = 100;

/**
 * Adds a file to an evaluation and answers its id. Throws `invalid_input` for a photograph that is no picture, `conflict`
 * when the evaluation is closed or has 100 already.
 */
export async function addEvaluationFile(
  by: Administration,
  evaluationId: Uuid,
  { kind, file }: { readonly kind: EvaluationFileKind; readonly file: CheckedFile },
): Promise<Uuid> {
  if (kind === 'photograph' && !file.mediaType.startsWith('image/')) {
    throw new Fault('invalid_input', 'By its content the file is no picture.', {
      field: 'file',
      indonesian: 'Isi berkas ini bukan gambar. Pilih foto JPEG atau PNG.',
    });
  }
  return administer(by, async (tx, tell) => {
    const { state } = await lockEvaluation(tx, evaluationId);
    if (state === 'closed')
      throw new Fault('conflict', 'The evaluation is closed.', {
        field: 'state',
        indonesian: 'Monev ini sudah ditutup dan tidak menerima berkas lagi.',
      });
    if ((await listEvaluationFiles(tx, evaluationId)).length >= MOST_FILES) {
      throw new Fault('conflict', `The evaluation has ${MOST_FILES} files already.`, {
        field: 'file',
        indonesian: `Monev ini sudah memiliki ${MOST_FILES} berkas. Gabungkan beberapa berkas menjadi satu.`,
      });
    }
    const fileId = await storeFile(tx, file, by.clock);
    await tx.query(
      'INSERT INTO evaluation_file (evaluation_id, file_id, kind, added_by, added_at) VALUES ($1, $2, $3, $4, $5)',
      [evaluationId, fileId, kind, by.actor, new Date(by.clock.now())],
    );
    tell('evaluation.file_added', { reason: evaluationId });
    return fileId;
  });
}

/** Files of an evaluation, in the order in which they came. */
export async function listEvaluationFiles(sql: Sql, evaluationId: Uuid): Promise<EvaluationFile[]> {
  const text = `SELECT e.kind, ${fileColumns} FROM evaluation_file e JOIN stored_file f USING (file_id)
    WHERE e.evaluation_id = $1 ORDER BY f.file_id`;
  return (await sql.query<EvaluationFile & Record<string, unknown>>(text, [evaluationId])).rows;
}
