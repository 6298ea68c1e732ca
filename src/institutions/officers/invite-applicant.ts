import { type Administration, administer, type Tell } from '../../audit/index.ts';
import { Fault, type Uuid, uuidV7 } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { insertOfficer } from './appoint-officer.ts';
import { checkName } from './check-officer.ts';

/** Who is invited to fill in which application. */
export interface Invitation {
  readonly applicationId: Uuid;
  readonly name: string;
  readonly email: string;
}

/**
 * Enters an applicant, who sees that one application and nothing else, and answers its id. It needs no letter: the
 * office that invites it answers for that. Throws `invalid_input`, or `conflict` when the application has an applicant.
 */
export async function inviteApplicant(by: Administration, invitation: Invitation): Promise<Uuid> {
  const officerId = uuidV7(by.clock.now());
  await administer(by, (tx, tell) => inviteWithin(tx, tell, officerId, invitation));
  return officerId;
}

/** The same inside the transaction that opens the application. */
export async function inviteWithin(
  tx: Sql,
  tell: Tell,
  officerId: Uuid,
  { applicationId, name, email }: Invitation,
): Promise<void> {
  checkName(name);
  if (!/^\S+@\S+$/.test(email)) {
    const remedy = 'The invitation is sent there.';
    throw new Fault('invalid_input', 'An applicant needs an e-mail address.', { field: 'email', remedy });
  }
  const invited = await insertOfficer(tx, officerId, { applicationId, name, email, roles: ['applicant'] });
  if (!invited) throw new Fault('conflict', 'This application has an applicant.', { field: 'applicationId' });
  tell('officer.invited', { reason: applicationId });
}
