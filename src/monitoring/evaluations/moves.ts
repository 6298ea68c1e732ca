import type { DossierState } from './dossiers/model.ts';
import type { EvaluationState } from './model.ts';

/** What a move carries: a number that is taken for it, or a reason that is given. */
type Carries = 'letterNo' | 'reason' | 'file';

interface MoveRow<Name extends string, State extends string> {
  readonly move: Name;
  /** Null: it begins with the move. */
  readonly from: State | null;
  readonly to: State;
  readonly carries: readonly Carries[];
}

function moving<State extends string>() {
  return <const Name extends string>(
    move: Name,
    from: State | null,
    to: State,
    ...carries: readonly Carries[]
  ): MoveRow<Name, State> => ({ move, from, to, carries });
}

const event = moving<EvaluationState>();
const dossier = moving<DossierState>();

/** Every move of an evaluation. There is no other: the README shows this table, and a test keeps the two equal. */
export const evaluationMoves = [
  event('plan', null, 'planned'),
  event('invite', 'planned', 'invited', 'letterNo'),
  event('postpone', 'invited', 'planned', 'reason'),
  event('hold', 'invited', 'held'),
  event('close', 'held', 'closed'),
] as const;
export type EvaluationMove = (typeof evaluationMoves)[number]['move'];

/** Every move of a dossier, in the same way. */
export const dossierMoves = [
  dossier('fill', null, 'open'),
  dossier('complete', 'open', 'completed', 'letterNo'),
  dossier('reopen', 'completed', 'open'),
  dossier('sign', 'completed', 'signed', 'file'),
] as const;
export type DossierMove = (typeof dossierMoves)[number]['move'];

/** Where a move leads an evaluation from a state; undefined when the table has no such move. */
export function evaluationAfter(move: EvaluationMove, from: EvaluationState | null): EvaluationState | undefined {
  return evaluationMoves.find((row) => row.move === move && row.from === from)?.to;
}

/** The same for a dossier. */
export function dossierAfter(move: DossierMove, from: DossierState | null): DossierState | undefined {
  return dossierMoves.find((row) => row.move === move && row.from === from)?.to;
}
