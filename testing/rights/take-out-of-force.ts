import { changeRightStatus } from '../../src/access/index.ts';
import { changeCredentialStatus, getCredential, revokeClientKey } from '../../src/identity/index.ts';
import { changeInstitutionStatus } from '../../src/institutions/index.ts';
import { changeRight } from './by-hand.ts';
import type { NativeClient } from './native-client.ts';
import type { Authority } from './open-authority.ts';

type Taking = (by: Authority, client: NativeClient) => Promise<unknown>;

/** Ways to take from a client what it calls by, each under the code that its next call is refused with. */
export const takings: Readonly<Record<string, Taking>> = {
  institution_inactive: (by, { access }) =>
    changeInstitutionStatus(by, access.institution.institutionId, 'suspend', 'surat'),
  right_not_in_force: (by, { access }) => changeRightStatus(by, access.right, 'revoke', 'surat'),
  credential_inactive: async (by, { credentialId }) =>
    changeCredentialStatus(by, await getCredential(by.pool, credentialId), 'suspend', 'surat'),
  token_invalid: (by, { keyIds }) => revokeClientKey(by, `${keyIds[0]}`, 'bocor'),
  address_mismatch: (by, { access }) => changeRight(by, access.right, { networks: ['10.1.255.0/24'] }, 'surat'),
  outside_hours: (by, { access }) => changeRight(by, access.right, { weekdays: [7] }, 'surat'),
  quota_used_up: (by, { access }) => changeRight(by, access.right, { dailyQuota: 0 }, 'surat'),
};
