import { describe, expect } from 'vitest';
import { draftOf, formOf } from '../../testing/papers/index.ts';
import { aMonday } from '../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { draftAgreement } from './draft-agreement.ts';
import { agreementRoutes } from './portal/routes.ts';

const it = scopesAt(agreementRoutes);

const signatory = { name: 'Kepala Dinas Rekaan', position: 'Kepala Dinas' };
const signature = formOf({ how: 'scan', signedOn: aMonday, office: signatory, institution: signatory });

describe('the head of the office that looks after the institution', () => {
  it('records an agreement as signed', async ({ ask, by, staff }) => {
    const id = await draftAgreement(by, draftOf(staff.hospital.institutionId));
    expect(await ask('POST /agreements/:id/signature', { id }, signature)).toEqual(
      only({ 200: people('city', 'head') }, whoSees.hospital),
    );
  });

  it('records its annex as signed', async ({ ask, by, portal, staff }) => {
    const id = await draftAgreement(by, draftOf(staff.hospital.institutionId));
    await portal.call(staff.city.head, 'POST', `/agreements/${id}/signature`, signature);
    expect(await ask('POST /agreements/:id/juknis-signature', { id }, signature)).toEqual(
      only({ 200: people('city', 'head') }, whoSees.hospital),
    );
  });
});
