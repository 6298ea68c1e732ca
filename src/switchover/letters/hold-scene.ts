import { getRight, lockRightsUnder } from '../../access/index.ts';
import { type AgreementInZone, getAgreement } from '../../agreements/index.ts';
import { type Clock, dayAt, Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import type { LetterScene } from './check-letter.ts';
import { wasUndone } from './find-letters.ts';

/**
 * What letters about a right are judged by, with its agreement, held until the transaction ends: whoever comes at the same
 * time waits and is judged by what became of it.
 */
export async function holdScene(
  tx: Sql,
  clock: Clock,
  rightId: Uuid,
): Promise<LetterScene & { readonly agreement: AgreementInZone }> {
  const { agreementId } = await getRight(tx, rightId);
  const right = (await lockRightsUnder(tx, agreementId)).find((one) => one.rightId === rightId);
  if (!right) throw new Fault('not_found', 'There is no such right.', { field: 'right' });
  const agreement = await getAgreement(tx, agreementId);
  const today = dayAt(clock.business(), agreement.timeZone);
  return { right, agreement, today, undone: await wasUndone(tx, rightId), settings: await readSettings(tx) };
}
