import { describe, expect } from 'vitest';
import { personas } from '../../../testing/population/index.ts';
import {
  type Authority,
  callNative,
  type Gate,
  grantAccess,
  handIn,
  atTheGate as it,
  type NativeClient,
  registerNative,
} from '../../../testing/rights/index.ts';
import { changeRightStatus } from '../../access/index.ts';

const PATH = '/v1/bulk-verifications';
const file = `NIK;Nama\n${personas.hendra.nik};${personas.hendra.nama_lgkp}`;
const ways = ['GET ', 'GET /results', 'POST /start', 'POST /pause', 'POST /resume', 'POST /cancel', 'DELETE '];

/** A client that has handed a file in, and its job. */
async function anOwner(by: Authority, gate: Gate): Promise<{ readonly owner: NativeClient; readonly job: string }> {
  const owner = await registerNative(by, await grantAccess(by));
  return { owner, job: String((await handIn(gate, owner, { file })).body.id) };
}

function call(gate: Gate, client: NativeClient, job: string, way: string, peer = '10.1.2.3') {
  const [method, rest] = way.split(' ') as ['GET' | 'POST' | 'DELETE', string];
  return callNative(gate, client, { method, path: `${PATH}/${job}${rest}`, peer, body: null, contentType: null });
}

describe.each(ways)('a job, by %s', (way) => {
  it('is unheard of by another institution', async ({ by, gates: [gate] }) => {
    const { job } = await anOwner(by, gate);
    const stranger = await registerNative(by, await grantAccess(by));
    const answer = await call(gate, stranger, job, way);
    expect([answer.status, answer.body.code]).toEqual([404, 'job_unknown']);
    expect(answer.text).not.toContain(personas.hendra.nama_lgkp);
  });

  it('is used from no network that is not the right’s', async ({ by, gates: [gate] }) => {
    const { owner, job } = await anOwner(by, gate);
    const answer = await call(gate, owner, job, way, '192.0.2.9');
    expect([answer.status, answer.body.code]).toEqual([403, 'address_unknown']);
  });

  it('is nothing that a sandbox client has', async ({ by, gates: [gate] }) => {
    const { owner, job } = await anOwner(by, gate);
    const sandbox = await registerNative(by, owner.access, { mode: 'sandbox', userId: 'coba' });
    const answer = await call(gate, sandbox, job, way);
    expect([answer.status, answer.body.code]).toEqual([403, 'live_only']);
  });
});

describe('a file', () => {
  it.for([
    ['from a network that is not the right’s', '192.0.2.9', 'address_unknown'],
    ['under a suspended right', '10.1.2.3', 'right_not_in_force'],
  ] as const)('is handed in by nobody %s', async ([, peer, code], { by, gates: [gate] }) => {
    const client = await registerNative(by, await grantAccess(by));
    if (code === 'right_not_in_force') await changeRightStatus(by, client.access.right, 'suspend', 'surat');
    const answer = await handIn(gate, client, { file, call: { peer } });
    expect([answer.status, answer.body.code]).toEqual([403, code]);
    const { institutionId } = client.access.institution;
    const { rowCount } = await by.pool.query('SELECT 1 FROM bulk_job WHERE institution_id = $1', [institutionId]);
    expect(rowCount).toBe(0);
  });
});

describe('the list of jobs', () => {
  const list = { method: 'GET', path: PATH } as const;

  it('is for nobody from another network', async ({ by, gates: [gate] }) => {
    const { owner } = await anOwner(by, gate);
    const answer = await callNative(gate, owner, { ...list, peer: '192.0.2.9' });
    expect(answer.body).toMatchObject({ code: 'address_unknown' });
  });

  it('of one institution is empty of the jobs of others', async ({ by, gates: [gate] }) => {
    const { owner, job } = await anOwner(by, gate);
    const stranger = await registerNative(by, await grantAccess(by));
    expect((await callNative(gate, stranger, list)).body).toEqual({ jobs: [] });
    expect((await callNative(gate, owner, list)).body).toMatchObject({ jobs: [{ id: job }] });
  });
});

it('another client of the same right goes on with a job, as after a renewal of keys', async ({ by, gates: [gate] }) => {
  const { owner, job } = await anOwner(by, gate);
  const colleague = await registerNative(by, owner.access, { userId: 'pengganti' });
  expect((await call(gate, colleague, job, 'GET ')).body).toMatchObject({ id: job, state: 'checked' });
});
