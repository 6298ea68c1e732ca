import { type Static, Type } from 'typebox';
import { accessMethods, day, listRights, oneOf, purposes, type Right, rightStatuses, uuid } from '../access/index.ts';
import { listAgreements } from '../agreements/index.ts';
import type { Day, Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';

/** What a right is told apart by: people know rights by what they are for and by the agreement that gives them. */
export const rightFacts = {
  rightId: uuid,
  method: oneOf(accessMethods),
  purpose: oneOf(purposes),
  status: oneOf(rightStatuses),
  agreement: Type.String({ description: 'Number of the agreement.' }),
  validUntil: day,
};
const RightFacts = Type.Object(rightFacts);
export type RightFacts = Static<typeof RightFacts>;

/** A right with what it is told apart by. */
export interface NamedRight {
  readonly right: Right;
  readonly facts: RightFacts;
}

/** The rights of an institution, oldest first. */
export async function listNamedRights(sql: Sql, institutionId: Uuid): Promise<NamedRight[]> {
  const agreements = await listAgreements(sql, institutionId);
  const numbers = new Map(agreements.map(({ agreementId, number }) => [agreementId, number]));
  return (await listRights(sql, institutionId)).map((right) => {
    const { rightId, method, purpose, status, validUntil } = right;
    const agreement = numbers.get(right.agreementId) ?? '';
    return { right, facts: { rightId, method, purpose, status, agreement, validUntil } };
  });
}

/**
 * The rights that are not over on a day, since nobody can do anything about the others; where all are over, all of them,
 * so that it can be told why nothing is open.
 */
export function notOver(rights: readonly NamedRight[], today: Day): readonly NamedRight[] {
  const left = rights.filter(({ right }) => right.validUntil >= today);
  return left.length > 0 ? left : rights;
}
