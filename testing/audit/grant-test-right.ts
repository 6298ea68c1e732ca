import { getRight, grantRight, type Right, type RightTerms } from '../../src/access/index.ts';
import { createAgreement } from '../../src/agreements/index.ts';
import type { Administration } from '../../src/audit/index.ts';
import { createInstitution, createOffice } from '../../src/institutions/index.ts';
import { type Day, type Uuid, uuidV7 } from '../../src/kernel/index.ts';

const FROM = '2020-01-01' as Day;
const UNTIL = '2099-12-31' as Day;

/** What a test says of a right; the rest is of no interest to it. */
export type RightGiven = Partial<Pick<RightTerms, 'dailyQuota' | 'emergencyReserve'>>;

/** Grants a right of 100 hits a day to an institution of its own, with its agreement and its office. */
export async function grantTestRight(by: Administration, given: RightGiven = {}): Promise<Right> {
  const institutionId = await enterInstitution(by);
  const number = `470/${institutionId}/Dukcapil`;
  const agreementId = await createAgreement(by, { institutionId, number, startsOn: FROM, endsOn: UNTIL });
  const rightId = await grantRight(by, {
    institutionId,
    agreementId,
    purpose: 'public_service',
    elements: ['NIK', 'NAMA_LGKP'],
    networks: ['127.0.0.1/32'],
    dailyQuota: 100,
    validFrom: FROM,
    validUntil: UNTIL,
    ...given,
  });
  return getRight(by.pool, rightId);
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
