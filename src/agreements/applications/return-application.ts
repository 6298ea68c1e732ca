import { type Administration, administer } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { Application, SeenApplication } from './model.ts';
import { recordMove } from './record-move.ts';
import type { Remark } from './remarks.ts';

/** Returns an application with a reason and remarks on its fields, to be mended and submitted again; throws as `recordMove` does. */
export function returnApplication(
  by: Administration,
  officer: Officer,
  application: SeenApplication,
  reason: string | null,
  remarks: readonly Remark[] = [],
): Promise<Application> {
  const details = { reason, remarks };
  return administer(by, (tx, tell) =>
    recordMove(tx, tell, by.clock, { application, officer, move: 'return', details }),
  );
}
