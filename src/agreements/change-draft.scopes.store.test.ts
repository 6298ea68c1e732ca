import { describe, expect } from 'vitest';
import { draftOf, ordinaryRight } from '../../testing/papers/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { draftAgreement } from './draft-agreement.ts';
import { agreementRoutes } from './portal/routes.ts';

const it = scopesAt(agreementRoutes);

describe('a draft is written on by a reviewer of the office that looks after the institution', () => {
  it('what the agreement says', async ({ ask, by, staff }) => {
    const { number, startsOn, endsOn, ...draft } = draftOf(staff.hospital.institutionId);
    const id = await draftAgreement(by, { number, startsOn, endsOn, ...draft });
    expect(await ask('PUT /agreements/:id', { id }, { number, startsOn, endsOn })).toEqual(
      only({ 200: people('city', 'reviewer') }, whoSees.hospital),
    );
  });

  it('and what its annex says', async ({ ask, by, staff }) => {
    const id = await draftAgreement(by, draftOf(staff.hospital.institutionId));
    const written = { number: 'JUKNIS/1', annex: { rights: [ordinaryRight] } };
    expect(await ask('PUT /agreements/:id/annex', { id }, written)).toEqual(
      only({ 200: people('city', 'reviewer') }, whoSees.hospital),
    );
  });
});
