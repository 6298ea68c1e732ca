import { getRight, grantRight, type Right, type RightTerms } from '../../src/access/index.ts';
import { createAgreement } from '../../src/agreements/index.ts';
import type { Administration } from '../../src/audit/index.ts';
import { type Credential, type CredentialKind, getCredential, issueCredential } from '../../src/identity/index.ts';
import { createInstitution, getInstitution, type InstitutionInZone } from '../../src/institutions/index.ts';
import type { Day, TimeZone, Uuid } from '../../src/kernel/index.ts';
import { officeIn } from './open-authority.ts';

/** What a test wishes of an access; whatever it leaves out is ordinary. */
export interface Wishes extends Partial<Omit<Right, 'rightId' | 'institutionId' | 'agreementId' | 'status'>> {
  readonly slug?: string;
  readonly zone?: TimeZone;
  readonly customerId?: string;
  readonly kind?: CredentialKind;
  readonly requiresIpUser?: boolean;
}

/** An institution with its agreement, right and one credential, and the secret that proves it. */
export interface GrantedAccess {
  readonly institution: InstitutionInZone;
  readonly agreementId: Uuid;
  readonly right: Right;
  readonly credential: Credential;
  readonly secret: string;
}

/** Terms that a right has when its test does not care. */
const ordinary = {
  purpose: 'public_service',
  elements: ['NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR', 'NIK'],
  networks: ['10.1.0.0/16'],
  dailyQuota: 1_000,
  validFrom: '2026-01-01' as Day,
  validUntil: '2026-12-31' as Day,
} as const satisfies Partial<RightTerms>;

let made = 0;

/** Enters an institution, agreement, right and credential through the use cases, each institution under a new name. */
export async function grantAccess(by: Administration, wishes: Wishes = {}): Promise<GrantedAccess> {
  made += 1;
  const { slug = `LEMBAGA_${made}`, zone = 'WIB', customerId = null, kind = 'wire', requiresIpUser = false } = wishes;
  const { slug: _, zone: __, customerId: ___, kind: ____, requiresIpUser: _____, ...terms } = wishes;
  return { slug, zone, customerId, kind, requiresIpUser, terms } as never;
}
