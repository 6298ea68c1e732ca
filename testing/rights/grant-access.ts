import { getRight, type Right } from '../../src/access/index.ts';
import { enterSignedAgreement, type GivenRight } from '../../src/agreements/index.ts';
import type { Administration } from '../../src/audit/index.ts';
import { type Credential, getCredential, issueCredential, type NewCredential } from '../../src/identity/index.ts';
import { createInstitution, getInstitution, type InstitutionInZone } from '../../src/institutions/index.ts';
import { type Day, dayAt, type TimeZone, type Uuid } from '../../src/kernel/index.ts';
import { scanOf } from '../papers/index.ts';
import { officeIn } from './open-authority.ts';

/** What a test wishes of an access; whatever it leaves out is ordinary. */
export interface Wishes {
  /** Name of the institution in the path; one of its own by default. */
  readonly slug?: string;
  readonly customerId?: string;
  /** Zone of the office that looks after it. */
  readonly zone?: TimeZone;
  readonly terms?: Partial<Omit<GivenRight, 'validFrom' | 'validUntil'>> & {
    readonly validFrom?: Day;
    readonly validUntil?: Day;
  };
  readonly credential?: Partial<Pick<NewCredential, 'userId' | 'requiresIpUser'>> & {
    readonly kind?: 'wire' | 'feedback';
  };
}

/** An institution with its agreement, right and one credential, and the secret that proves it. */
export interface GrantedAccess {
  readonly institution: InstitutionInZone;
  readonly agreementId: Uuid;
  readonly right: Right;
  readonly credential: Credential;
  readonly secret: string;
}

/** Terms that a right has when its test does not care. Its agreement runs for the same year. */
const ordinary = {
  purpose: 'public_service',
  elements: ['NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR', 'NIK'],
  networks: ['10.1.0.0/16'],
  dailyQuota: 1_000,
  validFrom: '2026-01-01' as Day,
  validUntil: '2026-12-31' as Day,
} as const satisfies Partial<GivenRight>;

/** An address in the networks of an ordinary right. */
export const ordinaryPeer = '10.1.2.3';

let made = 0;

/** Enters an institution, its agreement, right and credential through the use cases, in one call. */
export async function grantAccess(by: Administration, wishes: Wishes = {}): Promise<GrantedAccess> {
  made += 1;
  const { slug = `LEMBAGA_${made}`, customerId = null, zone = 'WIB' } = wishes;
  const institutionId = await createInstitution(by, {
    officeCode: officeIn[zone],
    slug,
    customerId,
    name: `Lembaga Contoh ${made}`,
    class: 'city',
    kind: 'regional_body',
    sector: 'umum',
  });
  const { validFrom: startsOn, validUntil: endsOn, ...terms } = { ...ordinary, ...wishes.terms };
  const today = dayAt(by.clock.business(), zone);
  const { agreementId, rights } = await enterSignedAgreement(by, {
    institutionId,
    number: `470/${slug}`,
    startsOn,
    endsOn,
    annexNumber: `470/${slug}/juknis`,
    annex: { rights: [{ key: 'A', ...terms }] },
    agreementPaper: scanOf(`PKS ${slug}`, today),
    annexPaper: scanOf(`Juknis ${slug}`, today),
  });
  const rightId = rights.A as Uuid;
  const wanted = { kind: 'wire', userId: `user_${made}`, ...wishes.credential, institutionId, rightId } as const;
  const { credentialId, secret } = await issueCredential(by, wanted);
  return {
    institution: await getInstitution(by.pool, institutionId),
    agreementId,
    right: await getRight(by.pool, rightId),
    credential: await getCredential(by.pool, credentialId),
    secret,
  };
}
