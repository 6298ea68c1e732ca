import { type Administration, administer } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { Application, SeenApplication } from './model.ts';
import { missingPapers } from './papers.ts';
import { recordMove } from './record-move.ts';
import type { MoveDetails } from './timeline.ts';

/**
 * Forwards a regional application to Ditjen Dukcapil by the letter of the governor, regent or mayor, who has no account.
 * Throws as `recordMove` does, with every paper that is missing.
 */
export function forwardApplication(
  by: Administration,
  officer: Officer,
  application: SeenApplication,
  letter: Partial<MoveDetails>,
): Promise<Application> {
  return administer(by, (tx, tell) =>
    recordMove(tx, tell, by.clock, {
      application,
      officer,
      move: 'forward',
      details: letter,
      check: missingPapers,
    }),
  );
}
