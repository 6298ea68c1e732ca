import { type Act, PUSAT } from '../access/index.ts';
import type { Settings } from '../settings/index.ts';
import { type Sanction, type SanctionKind, type SanctionState, sanctionKinds } from './model.ts';

/** What a move can have to carry: number and date of a letter, a reason. */
export type Carried = 'letterNo' | 'letterDate' | 'reason';

/** Which sanctions a move is for: all, warnings, or those that restrict access and can be lifted. */
export type For = 'all' | 'warnings' | 'restrictions';

interface MoveRow<Name extends string> {
  readonly move: Name;
  /** Null: the sanction begins with it. */
  readonly from: SanctionState | null;
  readonly to: SanctionState;
  readonly of: For;
  /** What the officer who makes it must be permitted; null where the clock makes it. */
  readonly act: Act | null;
  readonly carries: readonly Carried[];
}

function row<const Name extends string>(
  move: Name,
  from: SanctionState | null,
  to: SanctionState,
  of: For,
  act: Act | null,
  ...carries: readonly Carried[]
): MoveRow<Name> {
  return { move, from, to, of, act, carries };
}

/** Every move of a sanction. There is no other; the README shows this table, and a test keeps the two equal. */
export const moves = [
  row('propose', null, 'proposed', 'all', 'sanction.propose'),
  row('decide', 'proposed', 'decided', 'all', 'sanction.decide', 'letterNo', 'letterDate'),
  row('dismiss', 'proposed', 'dismissed', 'all', 'sanction.decide', 'reason'),
  row('lift', 'decided', 'lifted', 'restrictions', 'sanction.decide', 'letterNo', 'letterDate', 'reason'),
  row('settle', 'decided', 'settled', 'warnings', 'sanction.propose', 'reason'),
  row('expire', 'decided', 'expired', 'warnings', null),
] as const;

export type Move = (typeof moves)[number]['move'];
/** One row of the table of moves. */
export type MoveRule = MoveRow<Move>;

/** Every move that leads on from a state of a kind of sanction. */
export function movesFrom(from: SanctionState | null, kind: SanctionKind): readonly MoveRule[] {
  return moves.filter((rule) => rule.from === from && isFor(rule.of, kind));
}

/** The row by which a move leads on; undefined when the table has none. */
export function findMove(move: Move, from: SanctionState | null, kind: SanctionKind): MoveRule | undefined {
  return movesFrom(from, kind).find((rule) => rule.move === move);
}

/** What has ended an agreement stays so: a new one is made. */
function isFor(of: For, kind: SanctionKind): boolean {
  if (of === 'all') return true;
  return of === 'warnings' ? kind === 'warning' : kind !== 'warning' && kind !== 'end_of_agreement';
}

/** Shut-off and worse; the law's order, whatever the setting says of the ladder. */
export function isHeavy(kind: SanctionKind): boolean {
  return sanctionKinds.indexOf(kind) >= sanctionKinds.indexOf('temporary_shut_off');
}

/**
 * The office whose head decides, dismisses and lifts: that of the institution, but Ditjen Dukcapil for shut-off and worse
 * unless the setting `regionalShutOffBy` leaves them to the office.
 */
export function deciderOf(
  { kind, officeCode }: Pick<Sanction, 'kind' | 'officeCode'>,
  { regionalShutOffBy }: Pick<Settings, 'regionalShutOffBy'>,
): string {
  return isHeavy(kind) && regionalShutOffBy === 'dirjen' ? PUSAT : officeCode;
}

/** The office that acts by a move. */
export function actorOf(
  { act }: { readonly act: Act | null },
  sanction: Pick<Sanction, 'kind' | 'officeCode'>,
  settings: Pick<Settings, 'regionalShutOffBy'>,
): string {
  return act === 'sanction.decide' ? deciderOf(sanction, settings) : sanction.officeCode;
}

/** Warnings are three at most. */
export const MOST_WARNINGS = 3;

/** What can follow a sanction when nothing comes of it: the next warning, or the next kind on the ladder; undefined at its end. */
export function nextRung(
  { kind, step }: Pick<Sanction, 'kind' | 'step'>,
  { sanctionLadder }: Pick<Settings, 'sanctionLadder'>,
): SanctionKind | undefined {
  if (kind === 'warning' && (step ?? 1) < MOST_WARNINGS) return 'warning';
  const at = sanctionLadder.indexOf(kind);
  return at < 0 ? undefined : sanctionLadder[at + 1];
}
