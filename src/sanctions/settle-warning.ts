import { type Administration, administer } from '../audit/index.ts';
import type { Officer } from '../institutions/index.ts';
import type { Sanction, SeenSanction } from './model.ts';
import { recordStep } from './record-step.ts';

/** Settles a warning whose institution did what it asks, with how. Throws as `recordStep` does. */
export function settleWarning(
  by: Administration,
  officer: Officer,
  sanction: SeenSanction,
  reason: string,
): Promise<Sanction> {
  return administer(by, async (tx, tell) => {
    const details = async () => ({ letterNo: null, letterDate: null, reason });
    const settled = await recordStep(tx, by.clock, { sanction, officer, move: 'settle', details });
    const { institutionId, sanctionId } = settled;
    tell('sanction.settled', { institutionId, reason: sanctionId });
    return settled;
  });
}
