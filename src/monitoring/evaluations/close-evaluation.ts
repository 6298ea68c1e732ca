import { type Administration, administer } from '../../audit/index.ts';
import { Fault } from '../../kernel/index.ts';
import { attending, type SeenEvaluation } from './model.ts';
import { beginMove, endMove } from './record-move.ts';

/**
 * Closes an evaluation: its dossiers change no more. Those of institutions that did not come stay unsigned, and say so.
 * Throws `conflict` while one that came has not signed.
 */
export async function closeEvaluation(by: Administration, seen: SeenEvaluation): Promise<void> {
  await administer(by, async (tx, tell) => {
    const moving = await beginMove(tx, by, seen, 'close');
    const text = `SELECT FROM dossier WHERE evaluation_id = $1 AND state <> 'signed' AND institution_id = ANY ($2)`;
    const { rowCount } = await tx.query(text, [seen.evaluationId, [...attending(moving.evaluation)]]);
    if (rowCount !== 0) {
      throw new Fault('conflict', `Minutes of institutions that came are not signed yet: ${rowCount}.`, {
        field: 'dossiers',
        remedy: 'Sign them, or mend the attendance list.',
        indonesian: `Masih ada ${rowCount} berita acara lembaga hadir yang belum ditandatangani. Tandatangani dahulu, atau perbaiki daftar hadirnya.`,
      });
    }
    await endMove(tx, tell, by, moving, 'close');
  });
}
