import { type Administration, administer } from '../audit/index.ts';
import type { Officer } from '../institutions/index.ts';
import type { Sanction, SeenSanction } from './model.ts';
import { recordStep } from './record-step.ts';

/** Dismisses a proposed sanction with the reason; nothing comes of it. Throws as `recordStep` does. */
export function dismissSanction(
  by: Administration,
  officer: Officer,
  sanction: SeenSanction,
  reason: string,
): Promise<Sanction> {
  return administer(by, async (tx, tell) => {
    const details = async () => ({ letterNo: null, letterDate: null, reason });
    const dismissed = await recordStep(tx, by.clock, { sanction, officer, move: 'dismiss', details });
    const { institutionId, sanctionId } = dismissed;
    tell('sanction.dismissed', { institutionId, reason: sanctionId });
    return dismissed;
  });
}
