import { getInstitution, type InstitutionInZone } from '../institutions/index.ts';
import type { Clock } from '../kernel/index.ts';
import { notify } from '../notices/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { readSettings } from '../settings/index.ts';
import { deciderOf } from './ladder.ts';
import type { Sanction } from './model.ts';
import { wordOf } from './words.ts';

/** Tells the office whose head decides that a sanction was proposed. */
export async function tellDecider(
  tx: Sql,
  clock: Clock,
  { name }: InstitutionInZone,
  proposed: Pick<Sanction, 'sanctionId' | 'kind' | 'officeCode'>,
): Promise<void> {
  await notify(tx, clock, {
    to: { officeCode: deciderOf(proposed, await readSettings(tx)) },
    kind: 'sanction.proposed',
    about: proposed.sanctionId,
    data: { institution: name, sanction: wordOf({ ...proposed, step: null }) },
    key: `sanction.proposed/${proposed.sanctionId}`,
  });
}

/** Tells the institution what was decided about it. */
export async function tellInstitution(tx: Sql, clock: Clock, sanction: Sanction): Promise<void> {
  const { sanctionId, institutionId, letterNo } = sanction;
  const { name: institution } = await getInstitution(tx, institutionId);
  await notify(tx, clock, {
    to: { institutionId },
    kind: 'sanction.decided',
    about: sanctionId,
    data: { institution, sanction: wordOf(sanction), letter: `${letterNo}` },
    key: `sanction.decided/${sanctionId}`,
  });
}

/** Tells the institution that a sanction was lifted. */
export async function tellLifted(tx: Sql, clock: Clock, sanction: Sanction, letter: string): Promise<void> {
  const { sanctionId, institutionId } = sanction;
  const { name: institution } = await getInstitution(tx, institutionId);
  await notify(tx, clock, {
    to: { institutionId },
    kind: 'sanction.lifted',
    about: sanctionId,
    data: { institution, sanction: wordOf(sanction), letter },
    key: `sanction.lifted/${sanctionId}`,
  });
}
