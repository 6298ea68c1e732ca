import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, openAuthority } from '../../testing/rights/index.ts';
import { changeInstitutionStatus } from './change-institution-status.ts';
import { createInstitution, type NewInstitution } from './create-institution.ts';
import { createOffice } from './create-office.ts';
import { getInstitution, getInstitutionId, listInstitutions } from './find-institutions.ts';
import { listOffices } from './find-offices.ts';

let authority: Authority;

beforeAll(async () => {
  authority = await openAuthority();
});

afterAll(() => authority.close());

const hospital: NewInstitution = {
  officeCode: '91',
  slug: 'RSUD_CONTOH',
  customerId: '910000000000001',
  name: 'RSUD Contoh',
  class: 'provincial',
  kind: 'regional_body',
  sector: 'kesehatan',
};

describe('an office', () => {
  it('is listed by its code, each with its time zone', async () => {
    await createOffice(authority, { officeCode: '00', name: 'Ditjen Dukcapil', timeZone: 'WIB' });
    const told = (await listOffices(authority.pool)).map(({ officeCode, timeZone }) => `${officeCode} ${timeZone}`);
    expect(told).toEqual(['00 WIB', '32 WIB', '73 WITA', '91 WIT']);
  });

  it.each(['', '0', '01', '0032', '327', '32780', '3x'])('never has the code "%s"', async (officeCode) => {
    const refused = createOffice(authority, { officeCode, name: 'X', timeZone: 'WIB' });
    await expect(refused).rejects.toMatchObject({ code: 'invalid_input', field: 'code' });
  });

  it('is entered once', async () => {
    const again = createOffice(authority, { officeCode: '32', name: 'X', timeZone: 'WIT' });
    await expect(again).rejects.toMatchObject({ code: 'conflict', field: 'code' });
  });
});

describe('an institution', () => {
  it('starts active, in the time zone of its office, and is found by slug in any case and by id', async () => {
    const institutionId = await createInstitution(authority, hospital);
    const institution = { ...hospital, institutionId, status: 'active', timeZone: 'WIT' };
    expect(await getInstitution(authority.pool, 'rsud_Contoh')).toEqual(institution);
    expect(await getInstitution(authority.pool, institutionId)).toEqual(institution);
    expect(await getInstitutionId(authority.pool, 'RSUD_CONTOH')).toBe(institutionId);
    expect(await listInstitutions(authority.pool)).toEqual([institution]);
  });

  it.each<[string, Partial<NewInstitution>, string, string]>([
    ['a slug that is taken', { customerId: null }, 'conflict', 'slug'],
    ['a customer id that is taken', { slug: 'OTHER' }, 'conflict', 'slug'],
    ['an office that does not exist', { officeCode: '33', slug: 'OTHER' }, 'not_found', 'office'],
    ['a slug in lower case', { slug: 'rsud' }, 'invalid_input', 'slug'],
    ['a slug of one letter', { slug: 'R' }, 'invalid_input', 'slug'],
    ['a slug with a slash', { slug: 'RSUD/1' }, 'invalid_input', 'slug'],
    ['a customer id of 14 digits', { slug: 'OTHER', customerId: '91000000000000' }, 'invalid_input', 'customer-id'],
    ['no name', { slug: 'OTHER', name: ' ' }, 'invalid_input', 'name'],
  ])('is not entered with %s', async (_, change, code, field) => {
    await expect(createInstitution(authority, { ...hospital, ...change })).rejects.toMatchObject({ code, field });
    expect(await listInstitutions(authority.pool)).toHaveLength(1);
  });

  it('is suspended and resumed, each from the state before it, and the log says why', async () => {
    const { institutionId } = await getInstitution(authority.pool, 'RSUD_CONTOH');
    const move = (which: 'suspend' | 'resume') =>
      changeInstitutionStatus(authority, institutionId, which, `surat ${which}`);
    await expect(move('resume')).rejects.toMatchObject({ code: 'conflict', field: 'institution' });
    await move('suspend');
    expect(await getInstitution(authority.pool, institutionId)).toMatchObject({ status: 'suspended' });
    await expect(move('suspend')).rejects.toMatchObject({ code: 'conflict' });
    await move('resume');
    const { rows } = await authority.pool.query(
      'SELECT outcome, case_ref, officer_ref FROM access_record WHERE institution_id = $1 ORDER BY at, writer_id',
      [institutionId],
    );
    expect(rows).toEqual([
      { outcome: 'institution.created', case_ref: null, officer_ref: 'test' },
      { outcome: 'institution.suspended', case_ref: 'surat suspend', officer_ref: 'test' },
      { outcome: 'institution.resumed', case_ref: 'surat resume', officer_ref: 'test' },
    ]);
  });

  it('that nobody knows is not found', async () => {
    await expect(getInstitution(authority.pool, 'X')).rejects.toMatchObject({
      code: 'not_found',
      field: 'institution',
    });
  });
});
