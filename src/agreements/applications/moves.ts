import type { Act } from '../../access/index.ts';
import type { ApplicationState } from './model.ts';

/** What a move can have to carry: number and date of a letter, a paper among the attachments, a reason or remarks. */
export type Carried = 'letterNo' | 'letterDate' | 'file' | 'reason';

/** The way that an application takes: through a Disdukcapil or straight to pusat, with a nota kesepahaman or without. */
export interface Way {
  readonly regional: boolean;
  readonly mou: boolean;
}

/** On which ways a move can be made; `always` on all. */
export type When = 'always' | 'regional' | 'central' | 'with MoU' | 'without MoU';

interface MoveRow<Name extends string> {
  readonly move: Name;
  /** Null: the application is opened by it. */
  readonly from: ApplicationState | null;
  readonly to: ApplicationState;
  readonly when: When;
  /** What the officer who makes it must be permitted. */
  readonly act: Act;
  readonly carries: readonly Carried[];
}

function row<const Name extends string>(
  move: Name,
  from: ApplicationState | null,
  to: ApplicationState,
  when: When,
  act: Act,
  ...carries: readonly Carried[]
): MoveRow<Name> {
  return { move, from, to, when, act, carries };
}

const letter = ['letterNo', 'letterDate'] as const;
const signed = [...letter, 'file'] as const;

/**
 * Every move of an application. There is no other: `recordMove` looks here, the README shows this table, and a test keeps
 * the two equal. Rows of one move differ in where it begins and on which way, never in who may make it.
 */
export const moves = [
  row('register', null, 'draft', 'always', 'application.register'),
  row('invite', null, 'draft', 'always', 'application.register'),
  row('renew', null, 'draft', 'always', 'application.write'),
  row('submit', 'draft', 'submitted', 'always', 'application.write'),
  row('submit', 'returned', 'submitted', 'always', 'application.write'),
  row('take_up', 'submitted', 'under_review', 'always', 'application.review'),
  row('return', 'under_review', 'returned', 'always', 'application.review', 'reason'),
  row('return', 'forwarded', 'returned', 'always', 'application.review', 'reason'),
  row('forward', 'under_review', 'forwarded', 'regional', 'application.review', ...signed),
  row('approve', 'forwarded', 'approved', 'always', 'application.decide', ...letter),
  row('approve', 'under_review', 'approved', 'central', 'application.decide', ...letter),
  row('refuse', 'forwarded', 'refused', 'always', 'application.decide', ...letter, 'reason'),
  row('refuse', 'under_review', 'refused', 'central', 'application.decide', ...letter, 'reason'),
  row('sign_mou', 'approved', 'mou', 'with MoU', 'agreement.sign', ...signed),
  row('draft_pks', 'mou', 'pks_drafted', 'always', 'agreement.prepare'),
  row('draft_pks', 'approved', 'pks_drafted', 'without MoU', 'agreement.prepare'),
  row('sign_pks', 'pks_drafted', 'pks_signed', 'always', 'agreement.sign', ...signed),
  row('sign_juknis', 'pks_signed', 'juknis_signed', 'always', 'agreement.sign', ...signed),
  row('request_credentials', 'juknis_signed', 'credentials_requested', 'always', 'connection.declare'),
  row('await_network', 'credentials_requested', 'network_check', 'always', 'connection.check'),
  row('begin_trial', 'network_check', 'trial', 'always', 'connection.check'),
  row('repeat_network_check', 'trial', 'network_check', 'always', 'connection.check', 'reason'),
  row('activate', 'trial', 'active', 'always', 'connection.check', ...signed),
] as const;

export type Move = (typeof moves)[number]['move'];
/** One row of the table of moves. */
export type MoveRule = MoveRow<Move>;

/** The row by which a move leads on from a state (null: not opened yet); undefined when the table has none. */
export function findMove(move: Move, from: ApplicationState | null, way: Way): MoveRule | undefined {
  return movesFrom(from, way).find((rule) => rule.move === move);
}

/** Every move that leads on from a state, on a way. */
export function movesFrom(from: ApplicationState | null, way: Way): readonly MoveRule[] {
  return moves.filter((rule) => rule.from === from && isOn(way, rule.when));
}

/** What an officer must be permitted to make a move, wherever it begins. */
export function actOf(move: Move): Act {
  return (moves.find((rule) => rule.move === move) as MoveRule).act;
}

function isOn({ regional, mou }: Way, when: When): boolean {
  switch (when) {
    case 'always':
      return true;
    case 'regional':
      return regional;
    case 'central':
      return !regional;
    case 'with MoU':
      return mou;
    case 'without MoU':
      return !mou;
  }
}
