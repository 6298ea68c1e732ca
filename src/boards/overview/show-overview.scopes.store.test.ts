import { describe, expect } from 'vitest';
import { signedAgreement } from '../../../testing/agreements/index.ts';
import { decidedSanction } from '../../../testing/sanctions/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { boardRoutes } from '../index.ts';

const it = scopesAt(boardRoutes);

it("an institution's overview is seen by its admin and integrators, its office and those above it", async ({
  ask,
  staff,
}) => {
  expect(await ask('GET /institutions/:id/overview', { id: staff.hospital.institutionId })).toEqual(
    only({ 200: [...whoSees.city, ...people('hospital', 'admin', 'integrator')] }, whoSees.hospital),
  );
});

describe('it', () => {
  it('tells the quota as a sanction has cut it, with its letter', async ({ by, portal, staff }) => {
    const { institutionId, admin } = staff.hospital;
    const { rights } = await signedAgreement(by, institutionId);
    const { letterNo } = await decidedSanction(by, 'quota_cut', staff);
    const overview = (await portal.call(admin, 'GET', `/institutions/${institutionId}/overview`)).body;
    const right = overview.rights.find(({ rightId }: { rightId: string }) => rightId === rights.A);
    expect(right).toMatchObject({ quota: 60, used: 0, daysLeft: 304 });
    expect(right.restrictions).toMatchObject([{ kind: 'quota_cut', percent: 40, letterNo }]);
    expect(overview.users).toEqual({ admins: 1, operators: 1, integrators: 1 });
  });

  it('counts the notices of its reader alone, which is a matter of the institution', async ({ portal, staff }) => {
    const path = `/institutions/${staff.hospital.institutionId}/overview`;
    const { unread } = { unread: (await portal.call(staff.hospital.admin, 'GET', path)).body.unreadNotices };
    expect(unread).toBeGreaterThan(0);
    expect((await portal.call(staff.city.head, 'GET', path)).body.unreadNotices).toBeNull();
  });
});
