import { type Administration, administer, type Tell } from '../audit/index.ts';
import { Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { bringDueIn } from './bring-into-force.ts';
import { lockAgreement } from './find-agreements.ts';
import { signVersion } from './sign-agreement.ts';
import type { TrustList } from './signatures/index.ts';
import { type CheckedPaper, checkPaper, type SignedPaper } from './signed-paper.ts';

/**
 * Records an addendum as signed. It changes the rights at once when its day is today or was before, else by itself when
 * its day comes. Throws `invalid_input`, or `conflict` when it is signed already.
 */
export async function signAddendum(
  by: Administration,
  agreementId: Uuid,
  versionNo: number,
  paper: SignedPaper,
  trust: TrustList,
): Promise<void> {
  const checked = await checkPaper(by, paper, trust);
  await administer(by, (tx, tell) => signAddendumIn(tx, tell, by, agreementId, versionNo, checked));
}

/** The same inside a transaction. */
export async function signAddendumIn(
  tx: Sql,
  tell: Tell,
  by: Administration,
  agreementId: Uuid,
  versionNo: number,
  paper: CheckedPaper,
): Promise<void> {
  if (versionNo === 1) throw new Fault('not_found', 'Version 1 is the agreement itself.', { field: 'version' });
  const agreement = await lockAgreement(tx, agreementId);
  const { number } = await signVersion(tx, by, agreement, versionNo, 'addendum', paper);
  tell('addendum.signed', { institutionId: agreement.institutionId, reason: number });
  await bringDueIn(tx, tell, by.clock, agreement);
}
