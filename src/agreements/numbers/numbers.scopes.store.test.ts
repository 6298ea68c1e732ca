import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import { numberRoutes } from './routes.ts';

let authority: Authority;
let portal: Portal;
let staff: Staff;
beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  portal = await openPortal(authority, numberRoutes);
});
afterAll(async () => {
  await portal.close();
  await authority.close();
});

const path = '/offices/3278/number-patterns';
const people = () =>
  [
    ['head', staff.city.head],
    ['reviewer', staff.city.reviewer],
    ['administrator', staff.city.administrator],
    ['auditor', staff.city.auditor],
    ['of pusat', staff.pusat.administrator],
    ['of the province', staff.province.administrator],
    ['of another city', staff.elsewhere.administrator],
    ['institution_admin', staff.hospital.admin],
    ['stranger', undefined],
  ] as const;

async function statuses(method: 'GET' | 'PUT') {
  const at = method === 'GET' ? path : `${path}/agreement`;
  const body = method === 'GET' ? undefined : { pattern: '470/{seq}/TASIK/{year}' };
  const answers = await Promise.all(
    people().map(async ([name, who]) => [name, (await portal.call(who, method, at, body)).status]),
  );
  return Object.fromEntries(answers);
}

it('patterns are read by the staff of an office, and of the offices above it', async () => {
  expect(await statuses('GET')).toEqual({
    head: 200,
    reviewer: 200,
    administrator: 200,
    auditor: 200,
    'of pusat': 200,
    'of the province': 200,
    'of another city': 404,
    institution_admin: 404,
    stranger: 401,
  });
});

it('patterns are set by the administrator of the office alone', async () => {
  expect(await statuses('PUT')).toEqual({
    head: 403,
    reviewer: 403,
    administrator: 200,
    auditor: 403,
    'of pusat': 403,
    'of the province': 403,
    'of another city': 404,
    institution_admin: 404,
    stranger: 401,
  });
  const { body } = await portal.call(staff.city.head, 'GET', path);
  expect(body.patterns).toContainEqual({ kind: 'agreement', pattern: '470/{seq}/TASIK/{year}', isDefault: false });
});

it('an office that does not exist has none, and a wrong pattern is refused with every reason', async () => {
  expect((await portal.call(staff.pusat.head, 'GET', '/offices/9999/number-patterns')).status).toBe(404);
  const refused = await portal.call(staff.city.administrator, 'PUT', `${path}/agreement`, { pattern: 'PKS' });
  expect(refused.body).toMatchObject({ status: 400, parameters: [{ code: 'seq' }, { code: 'year' }] });
  const unknown = await portal.call(staff.city.administrator, 'PUT', `${path}/memo`, { pattern: '{seq}/{year}' });
  expect(unknown.status).toBe(400);
});
