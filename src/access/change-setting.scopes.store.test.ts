import { expect } from 'vitest';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { settingsRoutes } from './settings-routes.ts';

const it = scopesAt(settingsRoutes);

it('a setting is changed by the administrator of pusat alone, by a letter', async ({ ask, by, portal, staff }) => {
  const body = { value: 300, letterNo: '800/5/2026', reason: 'Perpanjangan perlu waktu lebih lama.' };
  expect(await ask('PUT /settings/:key', { key: 'nearEndDays' }, body)).toEqual(
    only({ 200: people('pusat', 'administrator') }, whoSees.anything),
  );
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
    reason: 'Perpanjangan perlu waktu lebih lama.',
    changedBy: 'administrator Pusat',
    changedAt: new Date(by.clock.now()).toISOString(),
  });
  expect(named('reminderDays')).toMatchObject({
    value: [180, 90, 60, 30, 7],
    letterNo: null,
    reason: null,
    changedBy: null,
    changedAt: null,
  });
  expect(named('protectedElementsByDefault')).toMatchObject({ value: false, allowed: { const: false } });
});

it.for([
  ['nearEndDays', { value: 0, letterNo: 'x', reason: 'x' }, 400, 'value'],
  ['protectedElementsByDefault', { value: true, letterNo: 'x', reason: 'x' }, 400, 'value'],
  ['unknown', { value: 1, letterNo: 'x', reason: 'x' }, 404, 'key'],
  ['constructor', { value: 1, letterNo: 'x', reason: 'x' }, 404, 'key'],
  ['nearEndDays', { value: 1, letterNo: ' ', reason: 'x' }, 400, undefined],
  ['nearEndDays', { letterNo: 'x', reason: 'x' }, 400, undefined],
  ['nearEndDays', { value: 1, letterNo: 'x', reason: ' ' }, 400, undefined],
] as const)('%s is not changed by %j', async ([key, body, status, field], { portal, staff }) => {
  const { body: problem } = await portal.call(staff.pusat.administrator, 'PUT', `/settings/${key}`, body);
  expect([problem.status, problem.field]).toEqual([status, field]);
});
