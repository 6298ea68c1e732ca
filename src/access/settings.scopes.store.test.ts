import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, openAuthority } from '../../testing/rights/index.ts';
import { askEveryone, enterStaff, openPortal, type Portal, people, type Staff } from '../../testing/staff/index.ts';
import { settingsRoutes } from './settings-routes.ts';

let authority: Authority;
let staff: Staff;
let portal: Portal;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  portal = await openPortal(authority, settingsRoutes);
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

const offices = [...people('pusat'), ...people('province'), ...people('city'), ...people('elsewhere')];
const outside = [...people('hospital'), ...people('stranger'), 'applicant'];

describe('settings', () => {
  it('are shown to the staff of every office', async () => {
    expect(await askEveryone(portal, staff, 'GET', '/settings')).toEqual({
      200: offices,
      403: outside,
      401: ['nobody'],
    });
  });

  it('are changed by the administrator of pusat alone', async () => {
    const body = { value: 300, letterNo: '800/5/2026' };
    expect(await askEveryone(portal, staff, 'PUT', '/settings/nearEndDays', body)).toEqual({
      200: people('pusat', 'administrator'),
      403: [...offices.filter((name) => name !== 'pusat administrator'), ...outside],
      401: ['nobody'],
    });
  });

  it('tell value, default, range and source, and by which letter they were decided', async () => {
    const { settings } = (await portal.call(staff.city.auditor, 'GET', '/settings')).body;
    const named = (wanted: string) => settings.find(({ key }: { key: string }) => key === wanted);
    expect(named('nearEndDays')).toEqual({
      key: 'nearEndDays',
      subject: 'agreements',
      value: 300,
      default: 270,
      unit: 'days',
      allowed: { type: 'integer', minimum: 1, maximum: 730 },
      source: 'asumsi',
      about: expect.objectContaining({ id: expect.stringContaining('PKS') }),
      letterNo: '800/5/2026',
      changedAt: new Date(authority.clock.now()).toISOString(),
    });
    expect(named('reminderDays')).toMatchObject({ value: [180, 90, 60, 30, 7], letterNo: null, changedAt: null });
    expect(named('protectedElementsByDefault')).toMatchObject({ value: false, allowed: { const: false } });
  });

  it.each([
    ['nearEndDays', { value: 0, letterNo: 'x' }, 400, 'value'],
    ['protectedElementsByDefault', { value: true, letterNo: 'x' }, 400, 'value'],
    ['unknown', { value: 1, letterNo: 'x' }, 404, 'key'],
    ['constructor', { value: 1, letterNo: 'x' }, 404, 'key'],
    ['nearEndDays', { value: 1, letterNo: ' ' }, 400, undefined],
    ['nearEndDays', { letterNo: 'x' }, 400, undefined],
  ])('%s is not changed by %j', async (key, body, status, field) => {
    const { body: problem } = await portal.call(staff.pusat.administrator, 'PUT', `/settings/${key}`, body);
    expect([problem.status, problem.field]).toEqual([status, field]);
  });
});
