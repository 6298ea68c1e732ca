import { Fault, type Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import { getEvaluation } from '../find-evaluations.ts';
import type { Evaluation } from '../model.ts';
import { type DossierMove, dossierAfter } from '../moves.ts';
import { lockDossier } from './find-dossiers.ts';
import type { Dossier, DossierState } from './model.ts';

/** A dossier that is held until the transaction ends, with its evaluation. */
export interface HeldDossier {
  readonly dossier: Dossier;
  readonly evaluation: Evaluation;
}

/** Holds a dossier that is still open, to write on it; throws `conflict` for one that is completed, signed, or of a closed event. */
export async function beginWork(tx: Sql, dossierId: Uuid): Promise<HeldDossier> {
  const held = await holdDossier(tx, dossierId);
  if (held.dossier.state === 'open') return held;
  throw notFrom(held.dossier.state, held.dossier.state === 'completed' ? 'Reopen it first.' : 'Nothing of it changes.');
}

/** Holds a dossier for a move, and answers where the move leads; throws `conflict` when the table has no such move. */
export async function beginDossierMove(
  tx: Sql,
  dossierId: Uuid,
  move: DossierMove,
): Promise<HeldDossier & { readonly to: DossierState }> {
  const held = await holdDossier(tx, dossierId);
  const to = dossierAfter(move, held.dossier.state);
  if (to) return { ...held, to };
  throw notFrom(held.dossier.state, 'Read the dossier again.');
}

async function holdDossier(tx: Sql, dossierId: Uuid): Promise<HeldDossier> {
  const dossier = await lockDossier(tx, dossierId);
  const evaluation = await getEvaluation(tx, dossier.evaluationId);
  if (evaluation.state !== 'closed') return { dossier, evaluation };
  throw new Fault('conflict', 'The evaluation is closed.', {
    field: 'state',
    indonesian: 'Monev ini sudah ditutup dan tidak dapat diubah.',
  });
}

function notFrom(state: DossierState, remedy: string): Fault {
  return new Fault('conflict', `The dossier is ${state}.`, {
    field: 'state',
    remedy,
    indonesian: 'Keadaan berkas lembaga ini sudah berubah. Muat ulang halaman, lalu periksa.',
  });
}
