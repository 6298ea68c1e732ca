import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedRight } from '../../../testing/agreements/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { type Authority, enterPersonas, type Gate, openAuthority, openGate } from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import { changeCredentialStatus, getCredential, issueCredential } from '../../identity/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { sandboxPeople } from '../people.ts';
import { keepSandboxCalls, metInSandbox } from '../sandbox-calls.ts';
import { type ForcedOutcome, scripted } from '../scripts.ts';
import { sandboxPortalRoutes } from './routes.ts';

let authority: Authority;
let gate: Gate;
let staff: Staff;
let portal: Portal;
let key: Uuid;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  staff = await enterStaff(authority);
  const { institutionId } = staff.hospital;
  const rightId = await signedRight(authority, institutionId, {});
  const wanted = { institutionId, rightId, kind: 'wire', userId: 'sandbox_coba', mode: 'sandbox' } as const;
  key = (await issueCredential(authority, wanted)).credentialId;
  gate = await openGate(authority);
  portal = await openPortal(authority, (app, parts) => sandboxPortalRoutes(app, { ...gate, ...parts }));
});
afterAll(async () => {
  await portal.close();
  await gate.close();
  await authority.close();
});

/** Tries a question about the first person of the sandbox. */
async function tryIt(change: object = {}) {
  const [rahmat] = sandboxPeople;
  const elements = { NAMA_LGKP: `${rahmat?.member.nama_lgkp}` };
  const question = { nik: `${rahmat?.member.nik}`, purpose: 'public_service', elements, ...change };
  const path = `/sandbox/credentials/${key}/verifications`;
  return portal.call(someone(), 'POST', path, question);
}

/** Tries a second are limited for one person, so they are made by two in turn. */
let tries = 0;
function someone() {
  tries += 1;
  return tries % 2 === 0 ? staff.hospital.admin : staff.hospital.integrator;
}

const nikOf = (outcome: ForcedOutcome) =>
  `${scripted.find(({ script }) => script.does === 'end' && script.outcome === outcome)?.nik}`;

it('the sandbox is described with its people, what each NIK plays, and the terms of the own test keys', async () => {
  const { body } = await portal.call(staff.hospital.integrator, 'GET', '/sandbox');
  expect(body.people[0]).toMatchObject({
    about: { id: expect.any(String) },
    values: { NAMA_LGKP: body.people[0].name },
  });
  const kinds = ['not_found', 'spelling', 'slow_3'].map(
    (name) => body.forced.find((one: { name: string }) => one.name === name).kind,
  );
  expect(kinds).toEqual(['outcome', 'reason', 'trouble']);
  const terms = { purpose: 'public_service', elements: expect.arrayContaining(['NAMA_LGKP']), requiresCase: false };
  expect(body.keys).toEqual([expect.objectContaining({ credentialId: key, right: expect.objectContaining(terms) })]);
});

describe('a try', () => {
  it('is answered in the words of /v1, and says that it is the sandbox', async () => {
    const { status, body } = await tryIt();
    expect([status, body]).toMatchObject([200, { mode: 'sandbox', elements: { NAMA_LGKP: { match: true } } }]);
  });

  it.each(['not_found', 'quota_used_up', 'token_invalid', 'address_unknown'] as const)(
    'meets %s where it asks for it',
    async (outcome) => {
      const { body } = await tryIt({ nik: nikOf(outcome) });
      expect([body.code, body.outcome]).toContain(outcome);
    },
  );

  it('names what is wrong with a body in both languages', async () => {
    const { status, body } = await tryIt({ nik: 12 });
    expect([status, body.parameters]).toEqual([400, [expect.objectContaining({ name: 'nik', code: 'not_text' })]]);
  });

  it('finds nobody of the register, writes no record, and spends no hit', async () => {
    const { hendra } = personas;
    const text = `SELECT (SELECT count(*) FROM access_record WHERE kind <> 'administration') AS records,
      (SELECT coalesce(sum(spent), 0) FROM quota_lease) AS spent`;
    const before = (await authority.pool.query(text)).rows;
    const { body } = await tryIt({ nik: hendra.nik, elements: { NAMA_LGKP: `${hendra.nama_lgkp}` } });
    expect(body).toMatchObject({ mode: 'sandbox', outcome: 'not_found' });
    expect((await authority.pool.query(text)).rows).toEqual(before);
  });

  it('is not made with a revoked key', async () => {
    const revoked = key;
    const credential = await getCredential(authority.pool, revoked);
    await changeCredentialStatus(authority, credential, 'revoke', 'uji');
    expect((await tryIt()).body).toMatchObject({ code: 'credential_inactive' });
  });
});

it('what was met is kept once for each key and outcome, with its first and last time', async () => {
  const { institutionId } = staff.hospital;
  await keepSandboxCalls(authority.pool, gate.sandboxCalls.take());
  const first = await metInSandbox(authority.pool, institutionId);
  expect(first.map(({ outcome }) => outcome).toSorted()).toEqual([
    'address_unknown',
    'credential_inactive',
    'not_found',
    'parameters_invalid',
    'quota_used_up',
    'token_invalid',
    'verified',
  ]);
  const later = new Date(authority.clock.now() + 60_000);
  await keepSandboxCalls(authority.pool, [{ credentialId: key, outcome: 'verified', firstAt: later, lastAt: later }]);
  const verified = (await metInSandbox(authority.pool, institutionId)).find(({ outcome }) => outcome === 'verified');
  expect(verified).toMatchObject({
    lastAt: later,
    firstAt: first.find(({ outcome }) => outcome === 'verified')?.firstAt,
  });
});
