import { describe, expect } from 'vitest';
import { enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { declaredConnection } from '../../../testing/connections/index.ts';
import { proposedSanction } from '../../../testing/sanctions/index.ts';
import { bears, marks, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { preparedLetter, returningRight } from '../../../testing/switchover/index.ts';
import { hospitalTicket } from '../../../testing/tickets/index.ts';
import { enterPattern } from '../../../testing/usage/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { boardRoutes } from '../index.ts';
import { sections } from './sections.ts';

const it = scopesAt(boardRoutes);

const offices = [...whoSees.city, ...people('elsewhere')];

it('the start page is for the staff of every office, and for nobody of an institution', async ({ ask }) => {
  expect(await ask('GET /beranda')).toEqual(only({ 200: offices }, whoSees.anything));
});

describe('its sections', () => {
  it('are those that the role may see: hints of deaths, unusual patterns and tickets are not for administrators', async ({
    portal,
    staff,
  }) => {
    const seenBy = async (officer: Officer) =>
      Object.keys((await portal.call(officer, 'GET', '/beranda')).body.sections).toSorted();
    const all = Object.keys(sections).toSorted();
    const hidden = ['deathHints', 'patterns', 'tickets'];
    for (const role of ['head', 'reviewer', 'auditor'] as const) expect(await seenBy(staff.city[role])).toEqual(all);
    expect(await seenBy(staff.city.administrator)).toEqual(all.filter((key) => !hidden.includes(key)));
  });

  it('tell an office of its region: what lies elsewhere is neither shown nor counted', async ({
    by,
    portal,
    staff,
  }) => {
    const { pusat, province, city, elsewhere, hospital, stranger } = staff;
    const home = async (officer: Officer) => (await portal.call(officer, 'GET', '/beranda')).body.sections;
    const before = await home(elsewhere.auditor);
    await proposedSanction(by, 'warning', city, hospital);
    await preparedLetter(by, staff, await returningRight(by, hospital.institutionId));
    await declaredConnection(by, hospital.institutionId, `PT ${marks.own}`);
    await hospitalTicket(by, staff);
    await enterPattern(by, { officeCode: '3278', institutionId: hospital.institutionId });
    await walkTo(by, await enterApplication(by, city), { staff, office: city }, 'under_review');
    expect(await home(elsewhere.auditor)).toEqual(before);

    for (const office of [pusat, province, city]) {
      const seen = await home(office.auditor);
      for (const key of ['sanctions', 'switchLetters', 'connections', 'tickets', 'patterns', 'applications']) {
        expect(seen[key].count, `${office.officeCode} ${key}`).toBeGreaterThan(0);
      }
      expect(bears(JSON.stringify(seen), marks.own)).toBe(true);
    }
    await proposedSanction(by, 'warning', elsewhere, stranger);
    expect(bears(JSON.stringify(await home(elsewhere.auditor)), marks.foreign)).toBe(true);
    expect(bears(JSON.stringify(await home(city.auditor)), marks.foreign)).toBe(false);
  });

  it('say of each thing whether the reader may act on it', async ({ by, portal, staff }) => {
    const { pusat, province, city, hospital } = staff;
    const { sanctionId } = await proposedSanction(by, 'temporary_shut_off', city, hospital);
    const { applicationId } = await walkTo(by, await enterApplication(by, city), { staff, office: city }, 'forwarded');
    const decides = async (officer: Officer) => {
      const { decisions } = (await portal.call(officer, 'GET', '/beranda')).body.sections;
      const mine = (id: string) => decisions.entries.find((one: { id: string }) => one.id === id)?.mayDecide;
      return [mine(sanctionId), mine(applicationId)];
    };
    expect(await decides(pusat.head)).toEqual([true, true]);
    expect(await decides(pusat.reviewer)).toEqual([false, false]);
    for (const office of [province, city]) expect(await decides(office.head)).toEqual([undefined, undefined]);
  });
});
