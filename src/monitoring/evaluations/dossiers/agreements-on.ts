import { type Right, rightsUnder } from '../../../access/index.ts';
import {
  type Agreement,
  type AgreementState,
  listAgreements,
  listVersions,
  stateOf,
} from '../../../agreements/index.ts';
import { type Day, daysBetween, type Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';

/** A signed agreement as it is on a day. */
export interface AgreementOn extends Agreement {
  readonly state: AgreementState;
  /** Days of access after the day; negative when it has expired. */
  readonly daysLeft: number;
  /** Number of the signed agreement that continues it; null for none. */
  readonly continuedBy: string | null;
}

/** Signed agreements of an institution as they are on a day, those that end first at the top; drafts and ended ones are none. */
export async function agreementsOn(
  sql: Sql,
  institutionId: Uuid,
  on: Day,
  nearEndDays: number,
): Promise<AgreementOn[]> {
  const signed = (await listAgreements(sql, institutionId)).filter(({ status }) => status === 'active');
  return Promise.all(
    signed.map(async (agreement) => {
      const [first] = await listVersions(sql, agreement.agreementId);
      const annexSigned = first !== undefined && first.signedOn !== null;
      const next = signed.find(({ renews }) => renews === agreement.agreementId);
      return {
        ...agreement,
        state: stateOf(agreement, annexSigned, on, nearEndDays),
        daysLeft: daysBetween(on, agreement.endsOn),
        continuedBy: next?.number ?? null,
      };
    }),
  );
}

/** A right with the name that the annex of its agreement gives it. */
export type RightOn = Right & { readonly annexKey: string };

/** Active and suspended rights under agreements that are in force. */
export async function rightsOn(sql: Sql, agreements: readonly AgreementOn[]): Promise<RightOn[]> {
  const found = await Promise.all(inForce(agreements).map(({ agreementId }) => rightsUnder(sql, agreementId)));
  return found.flat().filter(({ status }) => status === 'active' || status === 'suspended');
}

/** Those that give access on the day. */
export function inForce(agreements: readonly AgreementOn[]): AgreementOn[] {
  return agreements.filter(({ state }) => state === 'active' || state === 'near_end');
}

/** Days left of the agreement in force that ends first; null where none is in force. */
export function soonestEnd(agreements: readonly AgreementOn[]): number | null {
  const left = inForce(agreements).map(({ daysLeft }) => daysLeft);
  return left.length === 0 ? null : Math.min(...left);
}
