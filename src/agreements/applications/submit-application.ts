import { type Administration, administer } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { checkForm } from './check-form.ts';
import type { Application, SeenApplication } from './model.ts';
import { missingScan } from './papers.ts';
import { recordMove } from './record-move.ts';

/** Submits a draft, or one that was returned, to its office; throws as `recordMove` does, with everything that is missing. */
export function submitApplication(
  by: Administration,
  officer: Officer,
  application: SeenApplication,
): Promise<Application> {
  return administer(by, (tx, tell) =>
    recordMove(tx, tell, by.clock, {
      application,
      officer,
      move: 'submit',
      check: (submitted, papers) => [...checkForm(submitted), ...missingScan(submitted, papers)],
    }),
  );
}
