import { revokeRightsUnder } from '../access/index.ts';
import { type Administration, administer } from '../audit/index.ts';
import { Fault } from '../kernel/index.ts';
import type { Agreement } from './model.ts';

/** Ends an agreement before its day and revokes the rights under it, in one transaction; throws `conflict`. */
export async function endAgreement(by: Administration, agreement: Agreement, reason: string): Promise<void> {
  const { agreementId, institutionId } = agreement;
  await administer(by, async (tx, tell) => {
    const text = "UPDATE agreement SET status = 'ended' WHERE agreement_id = $1 AND status <> 'ended'";
    const ended = await tx.query(text, [agreementId]);
    if (ended.rowCount === 0) throw new Fault('conflict', 'The agreement has ended already.', { field: 'agreement' });
    tell('agreement.ended', { institutionId, reason });
    const revoked = await revokeRightsUnder(tx, agreementId);
    for (const rightId of revoked) tell('right.revoked', { institutionId, rightId, reason });
  });
}
