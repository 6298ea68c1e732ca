import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aLetter, deliveryOf, oblige } from '../../../testing/feedback/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { type Authority, enterPersonas, openAuthority } from '../../../testing/rights/index.ts';
import { askEveryone, enterStaff, openPortal, type Portal, people, type Staff } from '../../../testing/staff/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { noScan } from '../../platform/files/index.ts';
import { connectionFor } from '../../platform/sql/index.ts';
import { ResidentLookup } from '../../register/index.ts';
import { refreshArrears } from '../duties/keep-arrears.ts';
import { feedbackPortalRoutes } from './routes.ts';

let authority: Authority;
let staff: Staff;
let portal: Portal;
let lookup: ResidentLookup;
let deliveryId: string;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  staff = await enterStaff(authority);
  await oblige(authority, staff.hospital.institutionId);
  lookup = new ResidentLookup(connectionFor(authority.database.app, 'lane', 'lookup'), authority.clock);
  portal = await openPortal(authority, (app, parts) =>
    feedbackPortalRoutes(app, { ...parts, lookup, scan: noScan, sealing: { check: () => {} } }),
  );
  const lines = ['NIK,NO_RM,KEMATIAN', `${personas.hendra.nik},001234,2026-02-01`];
  const path = `/institutions/${staff.hospital.institutionId}/feedback-deliveries`;
  deliveryId = (await portal.sendForm(staff.hospital.admin, path, deliveryOf(lines))).body.deliveryId;
});

afterAll(async () => {
  await portal.close();
  await lookup.close();
  await authority.close();
});

const foreign = [...people('elsewhere'), ...people('stranger'), 'applicant'];
const above = [...people('pusat'), ...people('province'), ...people('city')];
const sorted = (names: readonly string[] | undefined) => [...(names ?? [])].toSorted();

describe('what an institution owes and has delivered is seen', () => {
  it.each([
    ['its duties', () => `/institutions/${staff.hospital.institutionId}/feedback-duties`],
    ['its receipts', () => `/institutions/${staff.hospital.institutionId}/feedback-deliveries`],
    ['a receipt', () => `/feedback-deliveries/${deliveryId}`],
    ['the errors of a delivery', () => `/feedback-deliveries/${deliveryId}/errors`],
    ['the masked values of a delivery', () => `/feedback-deliveries/${deliveryId}/items`],
  ])('by itself, its office, the province and pusat: %s', async (_, path) => {
    const got = await askEveryone(portal, staff, 'GET', path());
    expect(sorted(got[200])).toEqual(sorted([...above, ...people('hospital')]));
    expect(sorted(got[404])).toEqual(sorted(foreign));
    expect(got[401]).toEqual(['nobody']);
  });

  it('printed by the same, and by nobody else', async () => {
    const path = `/feedback-deliveries/${deliveryId}/prints/receipt`;
    expect((await portal.print(staff.hospital.integrator, 'GET', path)).status).toBe(200);
    expect((await portal.print(staff.province.auditor, 'GET', path)).status).toBe(200);
    for (const other of [staff.elsewhere.head, staff.stranger.admin, staff.applicant]) {
      expect((await portal.print(other, 'GET', path)).status).toBe(404);
    }
  });
});

it('data balikan are delivered by the admin and operators of the institution, and at the counter of the office that holds it', async () => {
  // An upload without a file: whoever may is told so (400).
  const path = `/institutions/${staff.hospital.institutionId}/feedback-deliveries`;
  const got = await askEveryone(portal, staff, 'POST', path, {});
  expect(sorted(got[400] ?? got[415])).toEqual(sorted(['city reviewer', ...people('hospital', 'admin', 'operator')]));
  expect(sorted(got[404])).toEqual(sorted(foreign));
  expect(sorted(got[403])).toEqual(
    sorted([...above.filter((name) => name !== 'city reviewer'), ...people('hospital', 'integrator')]),
  );
  const lines = ['NIK,NO_RM', `${personas.halimah.nik},001235`];
  for (const [as, door] of [
    [staff.hospital.operator, 'portal'],
    [staff.city.reviewer, 'counter'],
  ] as const) {
    expect((await portal.sendForm(as, path, deliveryOf(lines, aLetter))).body.door).toBe(door);
  }
});

it('arrears are shown of the region alone, and to an institution its own', async () => {
  const shown = async (as: Officer, query = ''): Promise<[number, string[]]> => {
    const { status, body } = await portal.call(as, 'GET', `/feedback-arrears${query}`);
    return [status, body.institutions?.map(({ institutionId }: { institutionId: string }) => institutionId)];
  };
  await oblige(authority, staff.stranger.institutionId);
  await refreshArrears(authority);
  const [own, other] = [staff.hospital.institutionId, staff.stranger.institutionId];
  expect(sorted((await shown(staff.pusat.auditor))[1])).toEqual(sorted([own, other]));
  expect(await shown(staff.elsewhere.reviewer)).toEqual([200, [other]]);
  expect(await shown(staff.city.reviewer)).toEqual([200, [own]]);
  expect(await shown(staff.city.reviewer, '?office=7371')).toEqual([200, []]);
  expect(await shown(staff.stranger.operator)).toEqual([200, [other]]);
  expect(await shown(staff.hospital.integrator)).toEqual([200, [own]]);
  expect(await shown(staff.applicant)).toEqual([403, undefined]);
});

describe('values are opened', () => {
  it('by head and reviewer of an office above the institution, and by nobody of an institution', async () => {
    const path = `/institutions/${staff.hospital.institutionId}/feedback-looks`;
    const got = await askEveryone(portal, staff, 'POST', path, { nik: personas.hendra.nik, caseRef: 'TIKET-1' });
    const may = ['pusat', 'province', 'city'].flatMap((at) => people(at as 'pusat', 'head', 'reviewer'));
    expect(sorted(got[200])).toEqual(sorted(may));
    expect(sorted(got[403])).toEqual(sorted([...above.filter((name) => !may.includes(name)), ...people('hospital')]));
    expect(sorted(got[404])).toEqual(sorted(foreign));
  });
});

describe('a reported death', () => {
  it('is listed for head, reviewer and auditor of the region of the person', async () => {
    const got = await askEveryone(portal, staff, 'GET', '/death-hints');
    const readers = ['pusat', 'province', 'city', 'elsewhere'].flatMap((at) =>
      people(at as 'pusat', 'head', 'reviewer', 'auditor'),
    );
    expect(sorted(got[200])).toEqual(sorted(readers));
    const seen = async (as: Officer) => (await portal.call(as, 'GET', '/death-hints')).body.hints.length;
    expect(await seen(staff.city.head)).toBe(1);
    expect(await seen(staff.province.auditor)).toBe(1);
    expect(await seen(staff.elsewhere.head)).toBe(0);
  });

  it('is taken up and closed by a reviewer of the office that holds it', async () => {
    const hint = (await portal.call(staff.city.head, 'GET', '/death-hints')).body.hints[0].hintId;
    const closing = { result: 'not_confirmed', paper: 'BA/1' };
    for (const [path, body, good] of [
      [`/death-hints/${hint}/take-up`, undefined, 200],
      [`/death-hints/${hint}/close`, closing, 200],
    ] as const) {
      const got = await askEveryone(portal, staff, 'POST', path, body);
      expect(sorted(got[good])).toEqual(['city reviewer']);
      expect(sorted(got[403])).toEqual(sorted(above.filter((name) => name !== 'city reviewer')));
      expect(sorted(got[404])).toEqual(sorted([...foreign, ...people('hospital')]));
    }
  });
});
