import { getRight, may } from '../../access/index.ts';
import { getAgreement } from '../../agreements/index.ts';
import { getInstitution, type Officer } from '../../institutions/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import { tellEvidence } from '../evidence.ts';
import { actorOf, deciderOf, movesFrom } from '../ladder.ts';
import type { ListedSanction } from '../list-sanctions.ts';
import { placeAt, type Sanction } from '../model.ts';
import { listSteps } from '../timeline.ts';
import { effectiveFrom } from '../what-came-before.ts';
import type { SanctionView } from './schemas.ts';

/** A sanction as it is listed. */
export function viewListed({ timeZone: _, evidence, ...shown }: ListedSanction) {
  const told = evidence.map((one) => ({ ...one, figures: { ...one.figures }, sentence: tellEvidence(one) }));
  return { ...shown, evidence: told };
}

/** A sanction as an officer sees it: its evidence, each step, and what may be done next. */
export async function viewSanction(sql: Sql, sanction: Sanction, officer: Officer): Promise<SanctionView> {
  const { name: institution } = await getInstitution(sql, sanction.institutionId);
  const settings = await readSettings(sql);
  const next = movesFrom(sanction.state, sanction.kind);
  return {
    ...viewListed({ ...sanction, institution }),
    agreement: await agreementOf(sql, sanction),
    effectiveFrom: await effectiveFrom(sql, sanction),
    decider: deciderOf(sanction, settings),
    moves: next.flatMap((rule) => {
      if (rule.act === null) return [];
      const permitted = may(officer, rule.act, placeAt(actorOf(rule, sanction, settings), sanction));
      return [{ move: rule.move, to: rule.to, carries: [...rule.carries], permitted }];
    }),
    timeline: (await listSteps(sql, sanction.sanctionId)).map(({ officerId: _, at, ...step }) => ({
      ...step,
      at: at.toISOString(),
    })),
  };
}

/** Number of the agreement that a sanction is about, by itself or by a right under it; null for all that there are. */
async function agreementOf(sql: Sql, { rightId, agreementId }: Sanction): Promise<string | null> {
  const id = agreementId ?? (rightId && (await getRight(sql, rightId)).agreementId);
  return id && (await getAgreement(sql, id)).number;
}
