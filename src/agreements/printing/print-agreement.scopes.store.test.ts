import { expect } from 'vitest';
import { signedAgreement } from '../../../testing/agreements/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { printingRoutes } from './routes.ts';

const it = scopesAt(printingRoutes);

it.for(['agreement', 'guideline', 'non-disclosure', 'responsibility'])(
  'the %s of an agreement is for those who may read it',
  async (paper, { ask, by, staff }) => {
    const { agreementId } = await signedAgreement(by, staff.hospital.institutionId);
    expect(await ask('GET /agreements/:id/prints/:paper', { id: agreementId, paper })).toEqual(
      only({ 200: [...whoSees.city, ...people('hospital', 'admin', 'integrator')] }, whoSees.hospital),
    );
  },
);
