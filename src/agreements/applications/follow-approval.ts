import { type Administration, administer } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { Application, SeenApplication } from './model.ts';
import { recordMove } from './record-move.ts';
import type { MoveDetails } from './timeline.ts';

/** Moves between approval and access that nothing but the step itself belongs to. */
export type FollowingMove = 'sign_mou' | 'request_credentials' | 'await_network' | 'repeat_network_check' | 'activate';

/** Leads an approved application on by one such move. Throws as `recordMove` does. */
export function followApproval(
  by: Administration,
  officer: Officer,
  application: SeenApplication,
  move: FollowingMove,
  details: Partial<MoveDetails> = {},
): Promise<Application> {
  return administer(by, (tx, tell) => recordMove(tx, tell, by.clock, { application, officer, move, details }));
}
