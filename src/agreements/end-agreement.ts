import { lockRightsUnder, revokeRightsUnder } from '../access/index.ts';
import { type Administration, administer, type Tell } from '../audit/index.ts';
import { type Day, dayAt, Fault } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Agreement, AgreementInZone } from './model.ts';

/**
 * Ends an agreement before its day and revokes the rights under it, in one transaction; throws `conflict`. What was owed
 * until the office's day stays owed.
 */
export function endAgreement(by: Administration, agreement: AgreementInZone, reason: string): Promise<void> {
  const on = dayAt(by.clock.business(), agreement.timeZone);
  return administer(by, (tx, tell) => endAgreementIn(tx, tell, agreement, { on, reason }));
}

/** The same inside the transaction of what ends it, such as a sanction; `reason` is then the number of its letter. */
export async function endAgreementIn(
  tx: Sql,
  tell: Tell,
  { agreementId, institutionId }: Pick<Agreement, 'agreementId' | 'institutionId'>,
  { on, reason }: { readonly on: Day; readonly reason: string },
): Promise<void> {
  const text = `UPDATE agreement SET status = 'ended', ended_on = $2, ended_because = $3
    WHERE agreement_id = $1 AND status <> 'ended'`;
  const ended = await tx.query(text, [agreementId, on, reason]);
  if (ended.rowCount === 0)
    throw new Fault('conflict', 'The agreement has ended already.', {
      field: 'agreement',
      indonesian: 'PKS ini sudah berakhir.',
    });
  tell('agreement.ended', { institutionId, reason });
  await lockRightsUnder(tx, agreementId);
  const revoked = await revokeRightsUnder(tx, agreementId);
  for (const rightId of revoked) tell('right.revoked', { institutionId, rightId, reason });
}
