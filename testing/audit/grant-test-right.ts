import { getRight, type Right } from '../../src/access/index.ts';
import { enterSignedAgreement, type GivenRight } from '../../src/agreements/index.ts';
import type { Administration } from '../../src/audit/index.ts';
import { createInstitution, createOffice } from '../../src/institutions/index.ts';
import { type Day, dayAt, type Uuid, uuidV7 } from '../../src/kernel/index.ts';
import { scanOf } from '../papers/index.ts';

const FROM = '2020-01-01' as Day;
const UNTIL = '2099-12-31' as Day;

/** What a test says of a right; the rest is of no interest to it. */
export type RightGiven = Partial<Pick<GivenRight, 'dailyQuota' | 'emergencyReserve'>>;

const ordinary = {
  key: 'A',
  purpose: 'public_service',
  elements: ['NIK', 'NAMA_LGKP'],
  networks: ['127.0.0.1/32'],
  dailyQuota: 100,
} as const satisfies GivenRight;

/** Grants a right of 100 hits a day to an institution of its own, with its agreement and its office. */
export async function grantTestRight(by: Administration, given: RightGiven = {}): Promise<Right> {
  const institutionId = await enterInstitution(by);
  const number = `470/${institutionId}/Dukcapil`;
  const today = dayAt(by.clock.business(), 'WIB');
  const { rights } = await enterSignedAgreement(by, {
    institutionId,
    number,
    startsOn: FROM,
    endsOn: UNTIL,
    annexNumber: `${number}/juknis`,
    annex: { rights: [{ ...ordinary, ...given }] },
    agreementPaper: scanOf('PKS', today),
    annexPaper: scanOf('Juknis', today),
  });
  return getRight(by.pool, rights.A as Uuid);
}

async function enterInstitution(by: Administration): Promise<Uuid> {
  const office = await by.pool.query("SELECT 1 FROM office WHERE office_code = '3278'");
  if (office.rowCount === 0) {
    await createOffice(by, { officeCode: '3278', name: 'Disdukcapil Kota Tasikmalaya', timeZone: 'WIB' });
  }
  return createInstitution(by, {
    officeCode: '3278',
    slug: `CONTOH_${uuidV7(by.clock.now()).replaceAll('-', '').toUpperCase()}`,
    customerId: null,
    name: 'RSUD Contoh',
    class: 'city',
    kind: 'regional_body',
    sector: 'health',
  });
}
