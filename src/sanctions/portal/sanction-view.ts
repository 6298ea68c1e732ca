import { may } from '../../access/index.ts';
import { getInstitution, type Officer } from '../../institutions/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import { tellEvidence } from '../evidence.ts';
import { actorOf, deciderOf, movesFrom } from '../ladder.ts';
import type { ListedSanction } from '../list-sanctions.ts';
import { placeAt, type Sanction } from '../model.ts';
import { listSteps } from '../timeline.ts';
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
