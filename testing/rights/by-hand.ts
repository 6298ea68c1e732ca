import {
  type ChangedTerms,
  changeRightIn,
  grantRightIn,
  type Right,
  type Terms,
  usualTerms,
} from '../../src/access/index.ts';
import { type Administration, administer } from '../../src/audit/index.ts';
import { type Uuid, uuidV7 } from '../../src/kernel/index.ts';

/** Terms of a right; what is left out is as usual. */
export type RightTerms = Pick<
  Terms,
  'institutionId' | 'agreementId' | 'purpose' | 'elements' | 'networks' | 'dailyQuota' | 'validFrom' | 'validUntil'
> &
  Partial<Terms>;

let made = 0;

/** Grants a right under a signed agreement as no officer can: without its annex. For tests of what a right does. */
export async function grantRight(by: Administration, terms: RightTerms): Promise<Uuid> {
  made += 1;
  const rightId = uuidV7(by.clock.now());
  await administer(by, (tx, tell) => grantRightIn(tx, tell, rightId, `test-${made}`, { ...usualTerms, ...terms }));
  return rightId;
}

/** Changes terms of a right as no officer can: any of them, without addendum or letter. */
export async function changeRight(
  by: Administration,
  right: Right,
  changes: ChangedTerms,
  reason: string,
): Promise<void> {
  await administer(by, (tx, tell) => changeRightIn(tx, tell, right.rightId, changes, reason));
}
