import { getRight, listRights, type RestrictionKind, restrictIn, revokeRightIn, rightsUnder } from '../access/index.ts';
import { endAgreementIn } from '../agreements/index.ts';
import type { Tell } from '../audit/index.ts';
import { getOffice } from '../institutions/index.ts';
import type { Clock, Day, Uuid } from '../kernel/index.ts';
import { capDaysAnew } from '../metering/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Sanction, SanctionKind } from './model.ts';

/** What each kind but a warning does to access. */
const effects: Readonly<Record<Exclude<SanctionKind, 'warning'>, RestrictionKind>> = {
  quota_cut: 'quota_cut',
  temporary_shut_off: 'shut_off',
  revocation: 'revoked',
  end_of_agreement: 'revoked',
};

/**
 * Puts a decided sanction into effect, inside the transaction that decides it. A revocation takes away the rights that
 * there are and stands in the way of new ones until it is lifted; the end of an agreement ends that one with its rights.
 * Restrictions come first, because they lock the rights in their order before anything takes the access epoch.
 */
export async function putIntoEffect(tx: Sql, tell: Tell, clock: Clock, sanction: Sanction, from: Day): Promise<void> {
  const { kind, institutionId, agreementId, rightId } = sanction;
  if (kind === 'warning') return;
  if (kind === 'end_of_agreement' && agreementId) {
    await endAgreementIn(tx, tell, { agreementId, institutionId }, { on: from, reason: `${sanction.letterNo}` });
    for (const right of await rightsUnder(tx, agreementId)) await restrict(right.rightId);
    return;
  }
  await restrict(rightId);
  if (kind === 'quota_cut') await capDaysAnew(tx, institutionId, from);
  if (kind === 'revocation') await revokeRights(tx, tell, sanction);

  async function restrict(of: Uuid | null): Promise<void> {
    const { sanctionId, percent, letterNo, evidence } = sanction;
    await restrictIn(tx, tell, clock, {
      ...{ institutionId, rightId: of, sanctionId, percent, from },
      kind: effects[kind as keyof typeof effects],
      letterNo: `${letterNo}`,
      reason: `${evidence[0]?.what}`,
      contact: await contactOf(tx, sanction),
    });
  }
}

async function revokeRights(tx: Sql, tell: Tell, { institutionId, rightId, letterNo }: Sanction): Promise<void> {
  const rights = rightId ? [await getRight(tx, rightId)] : await listRights(tx, institutionId);
  for (const right of rights) await revokeRightIn(tx, tell, right, `${letterNo}`);
}

/** The office that looks after the institution, as it says how to reach it. */
export async function contactOf(sql: Sql, { officeCode }: Pick<Sanction, 'officeCode'>): Promise<string> {
  const { name, contact } = await getOffice(sql, officeCode);
  return contact.trim() === '' ? name : `${name}, ${contact.trim()}`;
}
