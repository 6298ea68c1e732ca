import { describe, expect } from 'vitest';
import { signedAgreement } from '../../../testing/agreements/index.ts';
import { enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { enterInstitution, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { boardRoutes } from '../index.ts';

const it = scopesAt(boardRoutes);

it("an institution's way is seen by its admin and integrators, its office and those above it", async ({
  ask,
  staff,
}) => {
  expect(await ask('GET /institutions/:id/onboarding', { id: staff.hospital.institutionId })).toEqual(
    only({ 200: [...whoSees.city, ...people('hospital', 'admin', 'integrator')] }, whoSees.hospital),
  );
});

describe('whose turn it is', () => {
  it('depends on who asks, and names office or institution', async ({ by, portal, staff }) => {
    const { city, pusat, province } = staff;
    const { institutionId, admin } = await enterInstitution(by, '3278', 'KLINIK_BARU');
    const draft = await enterApplication(by, city, { institutionId });
    await walkTo(by, draft, { staff, office: city }, 'forwarded');
    const seenBy = async (officer: Officer) =>
      (await portal.call(officer, 'GET', `/institutions/${institutionId}/onboarding`)).body;
    const letter = async (officer: Officer) => (await seenBy(officer)).steps[1];
    expect((await seenBy(admin)).applicationId).toBe(draft.applicationId);
    const seen = { step: 'letter', since: '2026-03-02', holder: { officeCode: '00', name: 'Ditjen Dukcapil' } };
    expect(await letter(pusat.head)).toMatchObject({ ...seen, state: 'current', next: { key: 'decide' } });
    for (const reader of [admin, city.head, province.head]) {
      expect(await letter(reader)).toMatchObject({ ...seen, state: 'waiting' });
    }
  });

  it('is nobody’s for what was entered as it stood, but for what the institution does itself', async ({
    by,
    portal,
    staff: _,
  }) => {
    const { institutionId, admin } = await enterInstitution(by, '3278', 'DINAS_LAMA');
    await signedAgreement(by, institutionId);
    const { steps } = (await portal.call(admin, 'GET', `/institutions/${institutionId}/onboarding`)).body;
    expect(steps.map(({ step, state }: { step: string; state: string }) => `${step} ${state}`)).toEqual([
      ...['application done', 'letter done', 'agreement done', 'annex done', 'trial done', 'activation done'],
      ...['users done', 'feedback done', 'first_call current'],
    ]);
  });
});
