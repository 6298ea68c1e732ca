import { expect } from 'vitest';
import { signedAgreement } from '../../testing/agreements/index.ts';
import { marks, only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import type { Officer } from '../institutions/index.ts';
import { type Uuid, uuidV7 } from '../kernel/index.ts';
import { agreementRoutes } from './portal/routes.ts';

const it = scopesAt(agreementRoutes);

const without = [...people('hospital', 'operator'), ...people('stranger', 'operator'), 'applicant', 'other applicant'];

it('agreements are listed to all but operators and applicants: an office its region, an institution its own', async ({
  ask,
  by,
  portal,
  staff,
}) => {
  const { hospital, stranger, pusat, province, city, elsewhere } = staff;
  const own = (await signedAgreement(by, hospital.institutionId, marks.own)).agreementId;
  const foreign = (await signedAgreement(by, stranger.institutionId, marks.foreign)).agreementId;
  const readers = whoSees.anything.filter((name) => !without.includes(name));
  expect(await ask('GET /agreements')).toEqual(only({ 200: readers }, whoSees.anything));

  const listed = async (officer: Officer, query = '') => {
    const { agreements } = (await portal.call(officer, 'GET', `/agreements${query}`)).body;
    const ids = agreements.map(({ agreementId }: { agreementId: Uuid }) => agreementId);
    return [ids.includes(own) && 'own', ids.includes(foreign) && 'foreign'].filter(Boolean);
  };
  expect(await listed(pusat.auditor)).toEqual(['own', 'foreign']);
  for (const reader of [province.auditor, city.auditor, hospital.admin]) expect(await listed(reader)).toEqual(['own']);
  for (const reader of [elsewhere.auditor, stranger.admin]) expect(await listed(reader)).toEqual(['foreign']);
  expect(await listed(city.auditor, '?office=7371')).toEqual([]);
  expect(await listed(hospital.admin, `?institution=${stranger.institutionId}`)).toEqual([]);
});

it('no list goes on from an agreement elsewhere, which is told as one that does not exist', async ({
  by,
  portal,
  staff,
}) => {
  const { agreementId } = await signedAgreement(by, staff.stranger.institutionId);
  await by.pool.query("UPDATE agreement SET ends_on = '2026-06-30' WHERE agreement_id = $1", [agreementId]);
  await signedAgreement(by, staff.hospital.institutionId);
  const after = async (id: string) =>
    (await portal.call(staff.hospital.admin, 'GET', `/agreements?after=${id}`)).body.agreements;
  expect(await after(agreementId)).toEqual([]);
  expect(await after(uuidV7(0))).toEqual([]);
});
