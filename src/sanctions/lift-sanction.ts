import { liftRestrictionsIn } from '../access/index.ts';
import { takeNumber } from '../agreements/index.ts';
import { type Administration, administer } from '../audit/index.ts';
import type { Officer } from '../institutions/index.ts';
import type { Day } from '../kernel/index.ts';
import { capDaysAnew } from '../metering/index.ts';
import type { Sanction, SeenSanction } from './model.ts';
import { recordStep } from './record-step.ts';
import { tellLifted } from './tell-of-sanction.ts';

/** The letter that lifts a sanction, and why. Number and date as in a decision. */
export interface Lifting {
  readonly reason: string;
  readonly letterNo?: string;
  readonly letterDate?: Day;
}

/**
 * Lifts a sanction by a numbered letter: what it did to access ends in the same transaction, for the very next call. Rights
 * that a revocation took away stay revoked; new ones may be agreed on again. Throws as `recordStep` does.
 */
export function liftSanction(
  by: Administration,
  officer: Officer,
  seen: SeenSanction,
  { reason, letterNo, letterDate }: Lifting,
): Promise<Sanction> {
  return administer(by, async (tx, tell) => {
    let number = letterNo ?? '';
    const sanction = await recordStep(tx, by.clock, {
      sanction: seen,
      officer,
      move: 'lift',
      details: async (_, office, today) => {
        number = letterNo ?? (await takeNumber(tx, office, 'sanction', today));
        return { reason, letterNo: number, letterDate: letterDate ?? today };
      },
    });
    const { institutionId, sanctionId, stateSince: today } = sanction;
    tell('sanction.lifted', { institutionId, reason: number });
    await liftRestrictionsIn(tx, tell, by.clock, { sanctionId, letterNo: number });
    if (sanction.kind === 'quota_cut') await capDaysAnew(tx, institutionId, today);
    await tellLifted(tx, by.clock, sanction, number);
    return sanction;
  });
}
