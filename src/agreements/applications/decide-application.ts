import { PUSAT } from '../../access/index.ts';
import { type Administration, administer } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { takeNumber } from '../numbers/index.ts';
import type { Application, SeenApplication } from './model.ts';
import { missingPapers } from './papers.ts';
import { recordMove } from './record-move.ts';
import { demandSecondPerson } from './second-person.ts';
import type { MoveDetails } from './timeline.ts';
import { todayAt } from './today-at.ts';

/** What the Dirjen decides. Number and date of the letter are the next of pusat's pattern and today when they are left out. */
export type Decision = Partial<MoveDetails> & { readonly decision: 'approve' | 'refuse' };

/**
 * Approves an application or refuses it for good, by a numbered letter. Of two who decide at once one does, the other hears
 * `conflict`, and its number is free again. Throws `not_permitted` for whoever checked it, and as `recordMove` does.
 */
export function decideApplication(
  by: Administration,
  officer: Officer,
  application: SeenApplication,
  { decision: move, ...letter }: Decision,
): Promise<Application> {
  return administer(by, async (tx, tell) => {
    const today = await todayAt(tx, by.clock, PUSAT);
    await demandSecondPerson(tx, application, officer);
    return recordMove(tx, tell, by.clock, {
      application,
      officer,
      move,
      details: {
        ...letter,
        letterNo: letter.letterNo ?? (await takeNumber(tx, PUSAT, 'decision', today)),
        letterDate: letter.letterDate ?? today,
      },
      // A regional one had them when it was forwarded.
      check: (decided, papers) => (move === 'approve' ? missingPapers(decided, papers) : []),
    });
  });
}
