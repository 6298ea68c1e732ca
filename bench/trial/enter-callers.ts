import { enterSignedAgreement } from '../../src/agreements/index.ts';
import type { Administration } from '../../src/audit/index.ts';
import { issueCredential } from '../../src/identity/index.ts';
import { createInstitution, createOffice } from '../../src/institutions/index.ts';
import { addDays, dayAt, type Uuid } from '../../src/kernel/index.ts';
import type { ElementName } from '../../src/reference/index.ts';
import { scanOf } from '../../testing/papers/index.ts';

/** The elements that every call asks about: two names, a place, a date and an address. */
export const askedElements = [
  'NAMA_LGKP',
  'TMPT_LHR',
  'TGL_LHR',
  'NAMA_LGKP_IBU',
  'ALAMAT',
] as const satisfies readonly ElementName[];

const asked = {
  key: 'A',
  purpose: 'public_service',
  elements: ['NIK', ...askedElements],
  networks: ['127.0.0.0/8'],
} as const;

/** Somebody who may ask: what a client of the wire has to know, and the right that its hits count on. */
export interface Caller {
  readonly slug: string;
  readonly userId: string;
  readonly password: string;
  readonly rightId: Uuid;
}

/** As many as the pool has connections to spare; each costs a hash of 15 ms and four transactions. */
const AT_ONCE = 6;

/** Enters one institution for each daily quota, through the use cases, with a right and a wire credential. */
export async function enterCallers(by: Administration, quotas: readonly number[]): Promise<Caller[]> {
  await createOffice(by, { officeCode: '3278', name: 'Disdukcapil Kota Tasikmalaya', timeZone: 'WIB' });
  const callers: Caller[] = [];
  for (let from = 0; from < quotas.length; from += AT_ONCE) {
    const some = quotas.slice(from, from + AT_ONCE);
    callers.push(...(await Promise.all(some.map((quota, i) => enterCaller(by, from + i, quota)))));
  }
  return callers;
}

async function enterCaller(by: Administration, index: number, dailyQuota: number): Promise<Caller> {
  const today = dayAt(by.clock.business(), 'WIB');
  const [startsOn, endsOn] = [addDays(today, -30), addDays(today, 365)];
  const slug = `LEMBAGA_${index}`;
  const institutionId = await createInstitution(by, {
    officeCode: '3278',
    slug,
    customerId: null,
    name: `Lembaga Contoh ${index}`,
    class: 'city',
    kind: 'regional_body',
    sector: 'umum',
  });
  const { rights } = await enterSignedAgreement(by, {
    institutionId,
    number: `Rekaan/${index}`,
    startsOn,
    endsOn,
    annexNumber: `Rekaan/${index}/juknis`,
    annex: { rights: [{ ...asked, dailyQuota }] },
    agreementPaper: scanOf('PKS', startsOn),
    annexPaper: scanOf('Juknis', startsOn),
  });
  const rightId = rights.A as Uuid;
  const userId = `${slug.toLowerCase()}_ws`;
  const { secret } = await issueCredential(by, { institutionId, rightId, kind: 'wire', userId });
  return { slug, userId, password: secret, rightId };
}
