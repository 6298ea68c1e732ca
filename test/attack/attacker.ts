import { getRight, type Right } from '../../src/access/index.ts';
import { enterSignedAgreement } from '../../src/agreements/index.ts';
import { type Credential, getCredential, issueCredential } from '../../src/identity/index.ts';
import { createInstitution } from '../../src/institutions/index.ts';
import { addDays, dayAt, type Uuid } from '../../src/kernel/index.ts';
import { scanOf } from '../../testing/papers/index.ts';
import { OFFICE, type Site } from './site.ts';

/** Enough to try all 990 sequences at each of 200 people in one day: more than institutions are given. */
const GENEROUS = 200_000;

/** An institution that guesses, with what proves it. */
export interface Attacker {
  readonly credential: Credential;
  readonly right: Right;
}

/** Everything that is attacked. */
const attacked = {
  key: 'A',
  purpose: 'public_service',
  elements: ['NIK', 'NO_KK', 'NAMA_LGKP', 'TGL_LHR', 'ALAMAT', 'NAMA_LGKP_IBU'],
  documents: ['family_card'],
  networks: ['127.0.0.0/8'],
} as const;

let made = 0;

/** Enters an institution whose right covers everything that is attacked, with a generous quota. */
export async function enterAttacker(site: Site, dailyQuota: number = GENEROUS): Promise<Attacker> {
  made += 1;
  const slug = `PENEBAK_${made}`;
  const institutionId = await createInstitution(site, {
    officeCode: OFFICE,
    slug,
    customerId: null,
    name: `Lembaga Penebak ${made}`,
    class: 'city',
    kind: 'regional_body',
    sector: 'umum',
  });
  const today = dayAt(site.clock.business(), 'WIB');
  const [startsOn, endsOn] = [addDays(today, -30), addDays(today, 2 * 365)];
  const { rights } = await enterSignedAgreement(site, {
    institutionId,
    number: `Rekaan/${slug}`,
    startsOn,
    endsOn,
    annexNumber: `Rekaan/${slug}/juknis`,
    annex: { rights: [{ ...attacked, dailyQuota }] },
    agreementPaper: scanOf('PKS', startsOn),
    annexPaper: scanOf('Juknis', startsOn),
  });
  const rightId = rights.A as Uuid;
  const userId = `${slug.toLowerCase()}_ws`;
  const { credentialId } = await issueCredential(site, { institutionId, rightId, kind: 'wire', userId });
  return { credential: await getCredential(site.pool, credentialId), right: await getRight(site.pool, rightId) };
}
