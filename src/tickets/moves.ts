import { type Act, may } from '../access/index.ts';
import type { Officer } from '../institutions/index.ts';
import { placeOf, type Ticket, type TicketState } from './model.ts';

/** A way from one state of a ticket to the next. */
interface MoveRule {
  readonly move: 'take_up' | 'answer' | 'close' | 'withdraw';
  readonly from: readonly TicketState[];
  readonly to: TicketState;
  readonly act: Act;
}

/** Every move that people make; a ticket begins `opened`. */
export const moves = [
  { move: 'take_up', from: ['opened'], to: 'taken_up', act: 'ticket.handle' },
  { move: 'answer', from: ['taken_up'], to: 'answered', act: 'ticket.handle' },
  { move: 'close', from: ['answered'], to: 'closed', act: 'ticket.open' },
  { move: 'withdraw', from: ['opened', 'taken_up'], to: 'withdrawn', act: 'ticket.open' },
] as const satisfies readonly MoveRule[];

export type Move = MoveRule['move'];

/** The rule of a move. */
export function ruleOf(move: Move): MoveRule {
  return moves.find((rule) => rule.move === move) as MoveRule;
}

/** The moves that an officer may make with a ticket now: a ticket is withdrawn by whoever opened it, and by nobody else. */
export function movesOf(officer: Officer, ticket: Ticket): Move[] {
  return moves
    .filter(({ from }) => (from as readonly TicketState[]).includes(ticket.state))
    .filter(({ act }) => may(officer, act, placeOf(ticket)))
    .filter(({ move }) => move !== 'withdraw' || isOpener(officer, ticket))
    .map(({ move }) => move);
}

/** True for the operator who opened a ticket. */
export function isOpener({ officerId }: Officer, { openedBy }: Ticket): boolean {
  return officerId === openedBy;
}
