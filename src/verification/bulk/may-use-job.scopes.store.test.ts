import { afterAll, beforeAll, expect, it } from 'vitest';
import { personas } from '../../../testing/population/index.ts';
import {
  type Authority,
  callNative,
  enterPersonas,
  type Gate,
  grantAccess,
  handIn,
  type NativeClient,
  openAuthority,
  openGate,
  registerNative,
} from '../../../testing/rights/index.ts';
import { changeRightStatus } from '../../access/index.ts';

let authority: Authority;
let gate: Gate;
let owner: NativeClient;
let job: string;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  gate = await openGate(authority);
  owner = await registerNative(authority, await grantAccess(authority));
  const file = `NIK;Nama\n${personas.hendra.nik};${personas.hendra.nama_lgkp}`;
  job = String((await handIn(gate, owner, { file })).body.id);
});

afterAll(async () => {
  await gate.close();
  await authority.close();
});

const ways = ['GET ', 'GET /results', 'POST /start', 'POST /pause', 'POST /resume', 'POST /cancel', 'DELETE '];

function call(client: NativeClient, way: string, peer = '10.1.2.3') {
  const [method, rest] = way.split(' ') as ['GET' | 'POST' | 'DELETE', string];
  return callNative(gate, client, {
    method,
    path: `/v1/bulk-verifications/${job}${rest}`,
    peer,
    body: null,
    contentType: null,
  });
}

it.each(ways)('another institution hears of no such job: %s', async (way) => {
  const stranger = await registerNative(authority, await grantAccess(authority));
  const answer = await call(stranger, way);
  expect([answer.status, answer.body.code]).toEqual([404, 'job_unknown']);
  expect(answer.text).not.toContain(personas.hendra.nama_lgkp);
});

it.each(ways)('nobody uses it from a network that is not the right’s: %s', async (way) => {
  const answer = await call(owner, way, '192.0.2.9');
  expect([answer.status, answer.body.code]).toEqual([403, 'address_unknown']);
});

it.each(ways)('a sandbox client has no jobs: %s', async (way) => {
  const sandbox = await registerNative(authority, owner.access, { mode: 'sandbox', userId: 'coba' });
  const answer = await call(sandbox, way);
  expect([answer.status, answer.body.code]).toEqual([403, 'live_only']);
  await authority.pool.query(
    `UPDATE credential SET status = 'revoked', user_id = credential_id::text WHERE credential_id = $1`,
    [sandbox.credentialId],
  );
});

it.each([
  ['from a network that is not the right’s', '192.0.2.9', 'address_unknown'],
  ['under a suspended right', '10.1.2.3', 'right_not_in_force'],
])('nobody hands a file in %s', async (_name, peer, code) => {
  const client = await registerNative(authority, await grantAccess(authority));
  if (code === 'right_not_in_force') await changeRightStatus(authority, client.access.right, 'suspend', 'surat');
  const file = `NIK;Nama\n${personas.hendra.nik};${personas.hendra.nama_lgkp}`;
  const answer = await handIn(gate, client, { file, call: { peer } });
  expect([answer.status, answer.body.code]).toEqual([403, code]);
  const { rowCount } = await authority.pool.query('SELECT 1 FROM bulk_job WHERE institution_id = $1', [
    client.access.institution.institutionId,
  ]);
  expect(rowCount).toBe(0);
});

it('the list is for nobody from another network', async () => {
  const call = { method: 'GET', path: '/v1/bulk-verifications', peer: '192.0.2.9' } as const;
  expect((await callNative(gate, owner, call)).body).toMatchObject({ code: 'address_unknown' });
});

it('the list of one institution is empty of the jobs of others', async () => {
  const stranger = await registerNative(authority, await grantAccess(authority));
  const list = (client: NativeClient) => callNative(gate, client, { method: 'GET', path: '/v1/bulk-verifications' });
  expect((await list(stranger)).body).toEqual({ jobs: [] });
  expect((await list(owner)).body).toMatchObject({ jobs: [{ id: job }] });
});

it('another client of the same right goes on with it, as after a renewal of keys', async () => {
  const colleague = await registerNative(authority, owner.access, { userId: 'pengganti' });
  expect((await call(colleague, 'GET ')).body).toMatchObject({ id: job, state: 'checked' });
});
