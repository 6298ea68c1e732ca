import type { Tell } from '../../audit/index.ts';
import { Fault, type Uuid } from '../../kernel/index.ts';
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
 * Enters an applicant inside the transaction that opens its application: it sees that one and nothing else. It needs no
 * letter, since the office that invites it answers for that. Throws `invalid_input`, or `conflict` when the application has
 * an applicant.
 */
export async function inviteWithin(
  tx: Sql,
  tell: Tell,
  officerId: Uuid,
  { applicationId, name, email }: Invitation,
): Promise<void> {
  checkName(name);
  if (!/^\S+@\S+$/.test(email)) {
    const remedy = 'The invitation is sent there.';
    throw new Fault('invalid_input', 'An applicant needs an e-mail address.', {
      field: 'email',
      remedy,
      indonesian: 'Isi alamat surel pemohon; undangan dikirim ke sana.',
    });
  }
  const invited = await insertOfficer(tx, officerId, { applicationId, name, email, roles: ['applicant'] });
  if (!invited)
    throw new Fault('conflict', 'This application has an applicant.', {
      field: 'applicationId',
      indonesian: 'Permohonan ini sudah memiliki pemohon.',
    });
  tell('officer.invited', { reason: applicationId });
}
