import {
  type ChangedTerms,
  changeRightIn,
  grantRightIn,
  liftRestrictionsIn,
  type Restriction,
  type Right,
  restrictIn,
  type Terms,
  usualTerms,
} from '../../src/access/index.ts';
import { type Administration, administer } from '../../src/audit/index.ts';
import { dayAt, type Uuid, uuidV7 } from '../../src/kernel/index.ts';

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

/** Restricts a right's institution, or the right alone, as no officer can: without a decision. Answers the sanction's id. */
export async function restrict(
  by: Administration,
  { institutionId, rightId }: Pick<Right, 'institutionId' | 'rightId'>,
  restriction: Partial<Restriction> & Pick<Restriction, 'kind'>,
  whole = true,
): Promise<Uuid> {
  const sanctionId = uuidV7(by.clock.now());
  const ordinary = { percent: null, letterNo: '470/1/SANKSI', reason: 'report_late', contact: 'Disdukcapil Contoh' };
  const from = dayAt(by.clock.business(), 'WIB');
  await administer(by, async (tx, tell) => {
    await tx.query(
      `INSERT INTO sanction (sanction_id, institution_id, office_code, kind, evidence, state, state_since, letter_no, letter_date)
       SELECT $1, institution_id, office_code, 'revocation', '[{}]', 'decided', $3, 'x', $3 FROM institution
       WHERE institution_id = $2`,
      [sanctionId, institutionId, from],
    );
    const about = { institutionId, rightId: whole ? null : rightId, sanctionId };
    await restrictIn(tx, tell, by.clock, { ...ordinary, from, ...restriction, ...about });
  });
  return sanctionId;
}

/** Lifts it again. */
export async function lift(by: Administration, sanctionId: Uuid): Promise<void> {
  await administer(by, (tx, tell) => liftRestrictionsIn(tx, tell, by.clock, { sanctionId, letterNo: '470/2/SANKSI' }));
}
