import { expect } from 'vitest';
import { enterNotice } from '../../testing/notices/index.ts';
import { only, people, scopesAt } from '../../testing/staff/index.ts';
import type { Uuid } from '../kernel/index.ts';
import { noticeRoutes } from './routes.ts';

const it = scopesAt(noticeRoutes);

/** To all others it is told like one that is not there, also to those who see the office or the institution. */
it('a notice is marked as read by those alone that it is to', async ({ ask, by, staff }) => {
  const { city, hospital, applicant } = staff;
  const addressees = [
    [{ officeCode: '3278' }, people('city')],
    [{ officerId: city.auditor.officerId }, people('city', 'auditor')],
    [{ institutionId: hospital.institutionId }, people('hospital')],
    [{ applicationId: applicant.applicationId as Uuid }, ['applicant']],
  ] as const;
  for (const [to, who] of addressees) {
    expect(await ask('POST /notices/:id/read', { id: await enterNotice(by, to) })).toEqual(only({ 204: who }, []));
  }
});
