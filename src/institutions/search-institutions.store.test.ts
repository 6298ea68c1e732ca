import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, openAuthority } from '../../testing/rights/index.ts';
import { changeInstitution } from './change-institution.ts';
import { changeInstitutionStatus } from './change-institution-status.ts';
import { changeLetterhead } from './change-letterhead.ts';
import { createInstitution, type NewInstitution } from './create-institution.ts';
import { getOffice } from './find-offices.ts';
import { type InstitutionFilter, searchInstitutions } from './search-institutions.ts';

let authority: Authority;

const hospital: NewInstitution = {
  officeCode: '32',
  slug: 'RSUD_SATU',
  customerId: null,
  name: 'RSUD dr. Contoh',
  class: 'provincial',
  kind: 'regional_body',
  sector: 'kesehatan',
};

beforeAll(async () => {
  authority = await openAuthority();
  await createInstitution(authority, hospital);
  const bank = {
    officeCode: '73',
    slug: 'BPR_100',
    name: 'BPR 100% Contoh',
    kind: 'bhi',
    sector: 'perbankan',
  } as const;
  await changeInstitutionStatus(
    authority,
    await createInstitution(authority, { ...hospital, ...bank }),
    'suspend',
    'surat',
  );
  await createInstitution(authority, {
    ...hospital,
    slug: 'DINSOS',
    name: 'Dinas Sosial',
    class: 'city',
    sector: 'sosial',
  });
});

afterAll(() => authority.close());

describe('a search', () => {
  const found = async (filter: Partial<InstitutionFilter>) => {
    const { rows } = await searchInstitutions(authority.pool, { region: '', ...filter }, { limit: 50, page: 1 });
    return rows.map(({ slug }) => slug).join();
  };

  it.each<[Partial<InstitutionFilter>, string]>([
    [{}, 'BPR_100,DINSOS,RSUD_SATU'],
    [{ region: '32' }, 'DINSOS,RSUD_SATU'],
    [{ q: 'CONTOH' }, 'BPR_100,RSUD_SATU'],
    [{ q: 'dr.' }, 'RSUD_SATU'],
    [{ q: 'dins' }, 'DINSOS'],
    [{ q: 'bpr_' }, 'BPR_100'],
    [{ q: '%' }, 'BPR_100'],
    [{ q: "'" }, ''],
    [{ office: '73' }, 'BPR_100'],
    [{ region: '32', office: '73' }, ''],
    [{ class: 'city' }, 'DINSOS'],
    [{ kind: 'bhi' }, 'BPR_100'],
    [{ sector: 'kesehatan' }, 'RSUD_SATU'],
    [{ status: 'suspended' }, 'BPR_100'],
    [{ status: 'active', q: 'contoh' }, 'RSUD_SATU'],
  ])('for %j finds %s', async (filter, slugs) => {
    expect(await found(filter)).toBe(slugs);
  });

  it('is answered in pages that say how many there are in all', async () => {
    const page = async (number: number) => {
      const { total, rows } = await searchInstitutions(authority.pool, { region: '' }, { limit: 2, page: number });
      return [total, ...rows.map(({ slug }) => slug)];
    };
    expect([await page(1), await page(2), await page(3)]).toEqual([[3, 'BPR_100', 'DINSOS'], [3, 'RSUD_SATU'], [3]]);
  });
});

describe('a letter', () => {
  it('changes an institution that is there', async () => {
    const contact = { address: 'Jalan Contoh', leaderName: '', leaderPosition: '', supervisor: '' };
    const id = '019cb2de-0d60-7000-8000-00000000ffff' as Parameters<typeof changeInstitution>[1];
    await expect(changeInstitution(authority, id, contact, 'surat')).rejects.toMatchObject({ code: 'not_found' });
    await expect(changeInstitution(authority, id, contact, ' ')).rejects.toMatchObject({ field: 'letterNo' });
  });

  it('carries the head of its office', async () => {
    const head = { government: 'PEMERINTAH PROVINSI CONTOH', address: 'Jalan Contoh', contact: '022-0000' };
    await changeLetterhead(authority, '32', head);
    expect(await getOffice(authority.pool, '32')).toMatchObject({ officeCode: '32', timeZone: 'WIB', ...head });
    await expect(changeLetterhead(authority, '99', head)).rejects.toMatchObject({ code: 'not_found' });
  });
});
