import { describe, expect } from 'vitest';
import { enterNotice } from '../../testing/notices/index.ts';
import { marks, only, openPortal, scopesAt, whoSees } from '../../testing/staff/index.ts';
import type { Officer } from '../institutions/index.ts';
import { Fault, type Uuid } from '../kernel/index.ts';
import type { Addressee } from './index.ts';
import { noticeRoutes } from './routes.ts';

const it = scopesAt(noticeRoutes);

describe('notices', () => {
  it('are to an office, an institution, an application or an officer, and of nobody beside or above', async ({
    ask,
    by,
    portal,
    staff,
  }) => {
    const { pusat, province, city, elsewhere, hospital, stranger, applicant } = staff;
    const addressees: Record<string, Addressee> = {
      [`city ${marks.own}`]: { officeCode: '3278' },
      province: { officeCode: '32' },
      pusat: { officeCode: '00' },
      [`hospital ${marks.own}`]: { institutionId: hospital.institutionId },
      [`stranger ${marks.foreign}`]: { institutionId: stranger.institutionId },
      auditor: { officerId: city.auditor.officerId },
      application: { applicationId: applicant.applicationId as Uuid },
    };
    const ids = new Map<string, string>();
    for (const [about, to] of Object.entries(addressees)) ids.set(await enterNotice(by, to, about), about);
    const seenBy = async (officer: Officer) => {
      const { notices } = (await portal.call(officer, 'GET', '/notices')).body;
      const seen = notices.map(({ noticeId }: { noticeId: string }) => ids.get(noticeId)?.split(' ')[0]);
      return seen.filter((name: string | undefined) => name !== undefined).toSorted();
    };
    for (const role of ['head', 'reviewer', 'administrator'] as const) {
      const seen = [pusat, province, city, elsewhere].map((office) => seenBy(office[role]));
      expect(await Promise.all(seen), role).toEqual([['pusat'], ['province'], ['city'], []]);
    }
    for (const role of ['admin', 'operator', 'integrator'] as const) {
      expect([await seenBy(hospital[role]), await seenBy(stranger[role])], role).toEqual([['hospital'], ['stranger']]);
    }
    expect([await seenBy(city.auditor), await seenBy(province.auditor)]).toEqual([['auditor', 'city'], ['province']]);
    expect(await seenBy(applicant)).toEqual(['application']);
    expect(await ask('GET /notices')).toEqual(only({ 200: whoSees.anything }, whoSees.anything));
  });

  it('are refused, whatever is its own, to an officer whose role does not allow it', async ({ by, staff }) => {
    const demandRead = () => {
      throw new Fault('not_permitted', 'Your role does not allow it.');
    };
    const strict = await openPortal(by, (app, parts) => noticeRoutes(app, { ...parts, demandRead }));
    const noticeId = await enterNotice(by, { officeCode: '3278' });
    expect((await strict.call(staff.city.head, 'GET', '/notices')).status).toBe(403);
    expect((await strict.call(staff.city.head, 'POST', `/notices/${noticeId}/read`)).status).toBe(403);
    await strict.close();
  });
});
