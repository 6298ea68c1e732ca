import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliveryOf, oblige } from '../../../testing/feedback/index.ts';
import { personas } from '../../../testing/population/index.ts';
import {
  type Authority,
  enterPersonas,
  type Gate,
  grantAccess,
  openAuthority,
  openGate,
} from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import { tagOf, verifyLog } from '../../audit/index.ts';
import { noScan } from '../../platform/files/index.ts';
import { feedbackPortalRoutes } from '../portal/routes.ts';

let authority: Authority;
let gate: Gate;
let staff: Staff;
let portal: Portal;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  staff = await enterStaff(authority);
  gate = await openGate(authority);
  await oblige(authority, staff.hospital.institutionId);
  portal = await openPortal(authority, (app, parts) => feedbackPortalRoutes(app, { ...gate, ...parts, scan: noScan }));
});

afterAll(async () => {
  expect((await verifyLog(authority.pool)).problems).toEqual([]);
  await portal.close();
  await gate.close();
  await authority.close();
});

const { nik } = personas.hendra;
const hints = async (state = 'open') =>
  (await portal.call(staff.city.reviewer, 'GET', `/death-hints?state=${state}`)).body.hints;
const report = (lines: readonly string[]) =>
  portal.sendForm(
    staff.hospital.operator,
    `/institutions/${staff.hospital.institutionId}/feedback-deliveries`,
    deliveryOf(['NIK,KEMATIAN,SUMBER_KEMATIAN', ...lines]),
  );

/** Everything that the register says, of everybody. */
async function register(): Promise<unknown> {
  const text = `SELECT (SELECT jsonb_agg(r ORDER BY nik) FROM resident r) AS residents,
    (SELECT jsonb_agg(f ORDER BY no_kk) FROM family f) AS families, (SELECT count(*) FROM resident_change) AS changes`;
  return (await authority.pool.query(text)).rows[0];
}

it('a reported death is a hint for the office of the person, from its report until it is closed, and the register stays as it is', async () => {
  const before = await register();
  expect((await report([`${nik},2026-02-14,Surat keterangan RS 12`])).status).toBe(201);
  const [hint] = await hints();
  expect(hint).toMatchObject({
    ...{ officeCode: '3278', state: 'open', institution: 'RSUD CONTOH', diedOn: '2026-02-14' },
    ...{ nik: `************${nik.slice(-4)}`, source: 'Surat keterangan RS 12', takenBy: null },
  });
  const early = await portal.call(staff.city.reviewer, 'POST', `/death-hints/${hint.hintId}/close`, {
    ...{ result: 'confirmed_elsewhere', paper: '3278-KM-1' },
  });
  expect([early.status, early.body.code]).toEqual([409, 'conflict']);
  const taken = await portal.call(staff.city.reviewer, 'POST', `/death-hints/${hint.hintId}/take-up`);
  expect(taken.body).toMatchObject({ nik, state: 'taken', takenBy: staff.city.reviewer.officerId });
  expect((await portal.call(staff.city.reviewer, 'POST', `/death-hints/${hint.hintId}/take-up`)).status).toBe(409);
  const closed = await portal.call(staff.city.reviewer, 'POST', `/death-hints/${hint.hintId}/close`, {
    ...{ result: 'confirmed_elsewhere', paper: '3278-KM-1' },
  });
  expect(closed.body).toMatchObject({ state: 'confirmed_elsewhere', closingPaper: '3278-KM-1' });
  expect(closed.text).not.toContain(nik);
  expect(await hints()).toEqual([]);
  expect(await hints('confirmed_elsewhere')).toHaveLength(1);
  expect(await register()).toEqual(before);
});

it('the log says to whom the person was shown', async () => {
  const text =
    "SELECT outcome, officer_ref, nik_tag FROM access_record WHERE outcome LIKE 'death_hint.%' ORDER BY writer_id";
  const { rows } = await authority.pool.query(text);
  const tag = tagOf(authority.keys.keyAt('tag', authority.clock.now()), nik);
  const officer_ref = staff.city.reviewer.officerId;
  expect(rows).toEqual([
    { outcome: 'death_hint.taken', officer_ref, nik_tag: tag },
    { outcome: 'death_hint.closed', officer_ref, nik_tag: null },
  ]);
});

it('told again it is no second hint; neither NIK nor day stands in the table', async () => {
  await report([`${personas.halimah.nik},2026-02-20,`]);
  await report([`${personas.halimah.nik},2026-02-20,`]);
  expect(await hints()).toHaveLength(1);
  const { rows } = await authority.pool.query("SELECT string_agg(h::text, ' ') AS text FROM death_hint h");
  for (const clear of [personas.halimah.nik, '2026-02-20']) expect(rows[0].text).not.toContain(clear);
});

it('somebody whom the register does not have is looked for by the office of its digits, else by the one that is above', async () => {
  await report(['3278011505909887,2026-01-05,', '9471011505909887,2026-01-05,']);
  const codes = async (as = staff.pusat.head) =>
    (await portal.call(as, 'GET', '/death-hints')).body.hints.map(
      ({ officeCode }: { officeCode: string }) => officeCode,
    );
  expect((await codes()).toSorted()).toEqual(['00', '3278', '3278']);
  expect(await codes(staff.city.head)).toEqual(['3278', '3278']);
});

it('comes by the push of installed clients too, whose answer stays what it was', async () => {
  const { secret, institution } = await grantAccess(authority, { credential: { kind: 'feedback' } });
  await gate.book.refreshIfChanged();
  const data = [{ NIK: personas.dimas.nik, param: [{ KEMATIAN: '14-02-2026' }] }];
  const response = await gate.app.inject({
    ...{ method: 'POST', url: '/dukcapil/store', headers: { authorization: `Bearer ${secret}` } },
    payload: JSON.stringify([{ id_lembaga: institution.slug, nama_lembaga: 'x', data }]),
  });
  expect([response.statusCode, response.json()]).toEqual([200, { message: 'Success' }]);
  expect(await hints()).toContainEqual(
    expect.objectContaining({ institution: institution.name, diedOn: '14-02-2026', source: '' }),
  );
});
