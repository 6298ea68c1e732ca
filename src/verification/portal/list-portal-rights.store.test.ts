import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedRight } from '../../../testing/agreements/index.ts';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, operatorDoor, type Portal, type Staff } from '../../../testing/staff/index.ts';
import { changeRightStatus, getRight } from '../../access/index.ts';
import type { GivenRight } from '../../agreements/index.ts';

let authority: Authority;
let staff: Staff;
let portal: Portal;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  portal = await openPortal(authority, (app, parts) => operatorDoor(app, { ...authority, ...parts }));
});
afterAll(async () => {
  await portal.close();
  await authority.close();
});

/** The portal is called from 127.0.0.1 in tests. */
const here = { method: 'web_portal', networks: ['127.0.0.1/32'] } as const;
const give = (change: Partial<GivenRight>) => signedRight(authority, staff.hospital.institutionId, change);

it('operators see which of their rights are closed here and why, and none of the web service', async () => {
  const open = await give(here);
  const elsewhere = await give({ ...here, networks: ['10.1.0.0/16'] });
  const suspended = await give(here);
  await changeRightStatus(authority, await getRight(authority.pool, suspended), 'suspend', 'uji');
  await give({ ...here, method: 'web_service' });
  const { body } = await portal.call(staff.hospital.operator, 'GET', '/portal-rights');
  const states = body.rights.map(({ rightId, state }: Record<string, string>) => [rightId, state]);
  expect(Object.fromEntries(states)).toEqual({
    [open]: 'in_force',
    [elsewhere]: 'address_mismatch',
    [suspended]: 'right_not_in_force',
  });
});
