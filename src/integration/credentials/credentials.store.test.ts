import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedRight } from '../../../testing/agreements/index.ts';
import {
  type Authority,
  aMonday,
  callNative,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  makePair,
  type NativeClient,
  openAuthority,
  openGate,
} from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import { testClock, type Uuid } from '../../kernel/index.ts';
import { changeSetting } from '../../settings/index.ts';
import { followUsage } from '../../usage/index.ts';
import { integrationRoutes } from '../routes.ts';

const DAY_MS = 86_400_000;
const clock = testClock(aMonday);
let authority: Authority;
let gate: Gate;
let staff: Staff;
let portal: Portal;
let rightId: Uuid;
let path: string;

beforeAll(async () => {
  authority = await openAuthority(clock);
  await enterPersonas(authority);
  staff = await enterStaff(authority);
  rightId = await signedRight(authority, staff.hospital.institutionId, { networks: ['10.1.0.0/16'] });
  path = `/institutions/${staff.hospital.institutionId}/credentials`;
  gate = await openGate(authority);
  portal = await openPortal(authority, integrationRoutes);
});
afterAll(async () => {
  await portal.close();
  await gate.close();
  await authority.close();
});

const issue = (body: object, as = staff.hospital.integrator) => portal.call(as, 'POST', path, { rightId, ...body });
const keyOf = async (credentialId: string) => {
  const { body } = await portal.call(staff.hospital.integrator, 'GET', path);
  return body.credentials.find((one: { credentialId: string }) => one.credentialId === credentialId);
};

/** Everything of the database that could hold a secret, in one text. */
async function everythingKept(): Promise<string> {
  const tables = ['credential', 'password_proof', 'access_record', 'log_batch', 'client_key'];
  const read = (table: string) => authority.pool.query(`SELECT string_agg(t::text, ' ') AS text FROM ${table} t`);
  return (await Promise.all(tables.map(read))).map(({ rows }) => rows[0].text).join(' ');
}

async function liveClient(): Promise<NativeClient> {
  const pair = await makePair();
  const body = {
    kind: 'oauth',
    mode: 'live',
    user: `app_${pair.publicJwk.kid}`,
    publicKey: JSON.stringify(pair.publicJwk),
  };
  const made = await issue(body, staff.city.reviewer);
  const { credentialId, clientId, keyIds } = (made.status === 201 ? made : await issue(body)).body;
  return { access: {} as GrantedAccess, credentialId, clientId, keyIds, pair };
}

describe('a secret', () => {
  it('is told once and to whoever asked; neither list nor database holds it', async () => {
    const made = await issue({ kind: 'wire', mode: 'sandbox', user: 'sandbox_satu' });
    expect(made).toMatchObject({ status: 201, body: { mode: 'sandbox', user: 'sandbox_satu', clientId: null } });
    const { credentialId, secret } = made.body;
    expect(secret).toHaveLength(43);
    expect(await everythingKept()).not.toContain(secret);
    const listed = await keyOf(credentialId);
    expect(JSON.stringify(listed)).not.toContain(secret);
    expect(listed).toMatchObject({ issuedBy: staff.hospital.integrator.name, lastUsedOn: null, rotatedAt: null });
  });

  it('comes in an answer that nothing keeps, when it is made and when it is renewed', async () => {
    const body = { rightId, kind: 'feedback', mode: 'live', user: 'balikan' };
    const made = await portal.print(staff.city.reviewer, 'POST', path, body);
    const { credentialId, secret } = JSON.parse(made.pdf.toString());
    const renewed = await portal.print(staff.hospital.admin, 'POST', `/credentials/${credentialId}/rotate`, {});
    expect([made, renewed].map(({ headers }) => headers['cache-control'])).toEqual(['no-store', 'no-store']);
    expect(JSON.parse(renewed.pdf.toString()).secret).not.toBe(secret);
  });
});

describe('a client with a key', () => {
  it('has no secret, and calls until it is revoked: the very next call is refused', async () => {
    const client = await liveClient();
    expect((await callNative(gate, client)).status).toBe(200);
    const revoke = { reason: 'kunci bocor' };
    const { status } = await portal.call(
      staff.hospital.integrator,
      'POST',
      `/credentials/${client.credentialId}/revoke`,
      revoke,
    );
    expect(status).toBe(204);
    expect((await callNative(gate, client)).body).toMatchObject({ code: 'credential_inactive' });
    expect(await keyOf(client.credentialId)).toMatchObject({ status: 'revoked' });
  });

  it('is renewed with a new key; the old one is taken until the instant that was named', async () => {
    const client = await liveClient();
    const pair = await makePair();
    const until = new Date(clock.now() + DAY_MS).toISOString();
    const body = { publicKey: JSON.stringify(pair.publicJwk), until };
    const renewed = await portal.call(staff.hospital.admin, 'POST', `/credentials/${client.credentialId}/rotate`, body);
    expect(renewed.body).toMatchObject({ secret: null, clientId: client.clientId, earlierUntil: until });
    const { keys, earlierUntil } = await keyOf(client.credentialId);
    expect(earlierUntil).toBe(until);
    const ends = keys.map(({ endsAt, inForce }: { endsAt: string | null; inForce: boolean }) => [endsAt, inForce]);
    expect(ends).toHaveLength(2);
    expect(ends).toEqual(
      expect.arrayContaining([
        [until, true],
        [null, true],
      ]),
    );
    for (const one of [client, { ...client, pair }]) expect((await callNative(gate, one)).status).toBe(200);
  });

  it('is made with a public key and nothing else', async () => {
    const wanted = { kind: 'oauth', mode: 'sandbox', user: 'sandbox_kunci' };
    const privateKey = JSON.stringify({ ...(await makePair()).publicJwk, d: 'x' });
    for (const publicKey of [undefined, privateKey]) {
      expect(await issue({ ...wanted, publicKey })).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    }
    // Gapura fetches what a jwks-uri names, so the authority writes it down and nobody at a screen.
    expect((await issue({ ...wanted, jwksUri: 'http://127.0.0.1/' })).status).toBe(400);
  });
});

describe('what can be made', () => {
  const makers = async (right: Uuid) => {
    const { body } = await portal.call(staff.hospital.integrator, 'GET', path);
    const found = body.rights.find((one: { rightId: string }) => one.rightId === right);
    return found.keys.map((key: Record<string, string>) => `${key.kind} ${key.mode} by ${key.maker}`);
  };

  it('is told for each right, and who makes it: the office while it would be the first live one of its kind', async () => {
    const right = await signedRight(authority, staff.hospital.institutionId, {});
    const testKeys = ['oauth sandbox by institution', 'wire sandbox by institution'];
    const byOffice = ['oauth', 'wire', 'feedback'].map((kind) => `${kind} live by office`);
    expect((await makers(right)).toSorted()).toEqual([...byOffice, ...testKeys].toSorted());
    await issue({ rightId: right, kind: 'wire', mode: 'live', user: 'pertama' }, staff.city.reviewer);
    expect(await makers(right)).toContain('wire live by institution');
    expect(await makers(right)).toContain('oauth live by office');
  });

  it('is a token for data balikan and nothing else under a right for the portal', async () => {
    const right = await signedRight(authority, staff.hospital.institutionId, { method: 'web_portal' });
    expect(await makers(right)).toEqual(['feedback live by office']);
  });

  it('comes with the days that a renewal may overlap, and the agreement that each right is of', async () => {
    const { body } = await portal.call(staff.hospital.integrator, 'GET', path);
    expect(body.overlapDays).toBe(14);
    const named = { rightId, method: 'web_service', agreement: expect.stringContaining('PKS') };
    expect(body.rights).toContainEqual(expect.objectContaining(named));
  });
});

describe('an overlap', () => {
  it.each([-1, 15])('that ends in %i days is refused: the setting allows 14', async (days) => {
    const { body } = await issue({ kind: 'wire', mode: 'sandbox', user: `sandbox_tumpang_${days}` });
    const until = new Date(clock.now() + days * DAY_MS).toISOString();
    const answer = await portal.call(staff.hospital.integrator, 'POST', `/credentials/${body.credentialId}/rotate`, {
      until,
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
  });

  it('is never there where the setting says so', async () => {
    await changeSetting(authority, 'keyOverlapDays', 0, '1/2026');
    const { body } = await issue({ kind: 'wire', mode: 'sandbox', user: 'sandbox_tanpa' });
    const until = new Date(clock.now() + 1_000).toISOString();
    const path = `/credentials/${body.credentialId}/rotate`;
    expect((await portal.call(staff.hospital.integrator, 'POST', path, { until })).status).toBe(400);
    expect((await portal.call(staff.hospital.integrator, 'POST', path, {})).status).toBe(200);
    await changeSetting(authority, 'keyOverlapDays', 14, '2/2026');
  });
});

it('the last day of use is folded from the log', async () => {
  const client = await liveClient();
  expect(await keyOf(client.credentialId)).toMatchObject({ lastUsedOn: null });
  await callNative(gate, client);
  await gate.sequencer.run();
  await followUsage(authority.pool);
  expect(await keyOf(client.credentialId)).toMatchObject({ lastUsedOn: aMonday });
});

it.each([
  ['a live key with a test user', { kind: 'wire', mode: 'live', user: 'sandbox_x' }],
  ['a test key for data balikan', { kind: 'feedback', mode: 'sandbox', user: 'sandbox_x' }],
  ['what is no kind that people manage', { kind: 'portal', mode: 'live', user: 'x' }],
  ['what says not whether it is a test', { kind: 'wire', user: 'x' }],
])('%s is refused', async (_, body) => {
  for (const as of [staff.hospital.integrator, staff.city.reviewer]) {
    expect([400, 403]).toContain((await issue(body, as)).status);
  }
});

it('a key for calls needs a right of the web service', async () => {
  const { institutionId } = staff.hospital;
  const atPortal = await signedRight(authority, institutionId, { method: 'web_portal' });
  const body = { kind: 'wire', mode: 'sandbox', user: 'sandbox_layar', rightId: atPortal };
  expect(await issue(body)).toMatchObject({ status: 409, body: { code: 'conflict' } });
});
