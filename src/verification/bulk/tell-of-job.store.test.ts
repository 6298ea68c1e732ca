import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedRight } from '../../../testing/agreements/index.ts';
import { personas } from '../../../testing/population/index.ts';
import {
  type Authority,
  enterPersonas,
  type Gate,
  grantAccess,
  handIn,
  listForm,
  openAuthority,
  openBulk,
  openGate,
  registerNative,
} from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { portalRoutes } from '../portal/index.ts';

const { hendra } = personas;
const three = ['NIK;Nama Lengkap', ...Array.from({ length: 3 }, () => `${hendra.nik};${hendra.nama_lgkp}`)].join('\n');

let authority: Authority;
let staff: Staff;
let gate: Gate;
let portal: Portal;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  staff = await enterStaff(authority);
  gate = await openGate(authority);
  portal = await openPortal(authority, (app, parts) => portalRoutes(app, { ...gate, ...parts }));
});
afterAll(async () => {
  await portal.close();
  await gate.close();
  await authority.close();
});

/** A right of the hospital for the portal, which tests call from 127.0.0.1. */
const give = (dailyQuota = 100) =>
  signedRight(authority, staff.hospital.institutionId, {
    ...{ method: 'web_portal', networks: ['127.0.0.1/32'], dailyQuota },
  });

async function started(right: Uuid): Promise<Uuid> {
  const form = listForm(three, { start: 'true', caseRef: 'Ibu Sukarti' });
  const { status, body } = await portal.sendForm(staff.hospital.operator, `/rights/${right}/bulk-verifications`, form);
  expect(status).toBe(201);
  return body.id;
}

/** Runs all jobs as a process does that has just begun, and so lets none rest. */
async function run(): Promise<void> {
  const bulk = await openBulk(authority);
  await bulk.runAll();
  await bulk.close();
}

const set = (right: Uuid, change: string) =>
  authority.pool.query(`UPDATE access_right SET ${change} WHERE right_id = $1`, [right]);

async function noticesOf(job: Uuid) {
  const text = 'SELECT kind, to_officer AS "to", data FROM notice WHERE about = $1 ORDER BY kind';
  return (await authority.pool.query(text, [job])).rows;
}

const data = { handedIn: '2026-03-02' };
const told = (kind: string, more = {}) => ({ kind, to: staff.hospital.operator.officerId, data: { ...data, ...more } });

it('whoever handed a list in is told once that it waits for quota, and once that it is done', async () => {
  const right = await give(1);
  const job = await started(right);
  await run();
  await run();
  expect(await noticesOf(job)).toEqual([told('bulk.quota_ended')]);
  await set(right, 'daily_quota = 2');
  await run();
  expect(await noticesOf(job)).toEqual([told('bulk.quota_ended')]);
  await set(right, 'daily_quota = 100');
  await run();
  await run();
  expect(await noticesOf(job)).toEqual([told('bulk.done', { keptDays: 30 }), told('bulk.quota_ended')]);
});

it('it is told of a right that was closed meanwhile, and of none of its own pauses', async () => {
  const right = await give();
  const job = await started(right);
  const move = (name: string) =>
    portal.call(staff.hospital.operator, 'POST', `/rights/${right}/bulk-verifications/${job}/${name}`);
  await move('pause');
  await run();
  expect(await noticesOf(job)).toEqual([]);
  await move('resume');
  await set(right, "status = 'suspended'");
  await run();
  await run();
  expect(await noticesOf(job)).toEqual([told('bulk.not_permitted')]);
});

it('a client of /v1 is told by its job, and nobody by a notice', async () => {
  const client = await registerNative(authority, await grantAccess(authority));
  const job = await handIn(gate, client, { file: three, fields: { start: 'true', officer: 'loket 1' } });
  await run();
  expect(await noticesOf(job.body.id as Uuid)).toEqual([]);
});
