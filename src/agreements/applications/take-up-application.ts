import { type Administration, administer } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { Application, SeenApplication } from './model.ts';
import { recordMove } from './record-move.ts';

/** Takes up a submitted application to check it; throws as `recordMove` does. */
export function takeUpApplication(
  by: Administration,
  officer: Officer,
  application: SeenApplication,
): Promise<Application> {
  return administer(by, (tx, tell) => recordMove(tx, tell, by.clock, { application, officer, move: 'take_up' }));
}
