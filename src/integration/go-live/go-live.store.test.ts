import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedRight } from '../../../testing/agreements/index.ts';
import { enterRecord } from '../../../testing/requests/index.ts';
import { type Authority, aMonday, enterPersonas, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import { foldAll } from '../../../testing/usage/index.ts';
import {
  activateConnection,
  changeRightStatus,
  checkConnection,
  declareConnection,
  getConnection,
  getRight,
  nameConnection,
} from '../../access/index.ts';
import { changeCredentialStatus, getCredential, issueCredential } from '../../identity/index.ts';
import { getInstitution } from '../../institutions/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { keepSandboxCalls } from '../../sandbox/index.ts';
import { integrationRoutes } from '../routes.ts';

let authority: Authority;
let staff: Staff;
let portal: Portal;
let rightId: Uuid;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  staff = await enterStaff(authority);
  rightId = await signedRight(authority, staff.hospital.institutionId, {});
  portal = await openPortal(authority, integrationRoutes);
});
afterAll(async () => {
  await portal.close();
  await authority.close();
});

type StepView = { step: string; done: boolean; missing: string[]; since: string | null; toDo: object | null };

async function steps(): Promise<Record<string, StepView>> {
  const path = `/institutions/${staff.hospital.institutionId}/go-live`;
  const { body } = await portal.call(staff.hospital.integrator, 'GET', path);
  const [right] = body.rights.filter((one: { rightId: string }) => one.rightId === rightId);
  return Object.fromEntries(right.steps.map((step: StepView) => [step.step, step]));
}

/** The codes of what is missing for a step; none when it is done. */
const missing = async (step: string) => (await steps())[step]?.missing;
const issue = async (userId: string, mode: 'live' | 'sandbox') => {
  const { institutionId } = staff.hospital;
  return (await issueCredential(authority, { institutionId, rightId, kind: 'wire', userId, mode })).credentialId;
};

it('what was signed stands, and all else is not done until something says so', async () => {
  const all = Object.values(await steps());
  const done = all.filter((one) => one.done).map(({ step }) => step);
  expect(done).toEqual(['people', 'agreement_signed', 'right_in_force']);
  expect(all.filter((one) => !one.done).every(({ toDo, since }) => toDo !== null && since === null)).toBe(true);
});

it('a right that is suspended is not in force', async () => {
  const right = await getRight(authority.pool, rightId);
  await changeRightStatus(authority, right, 'suspend', 'surat');
  expect(await missing('right_in_force')).toEqual(['suspended']);
  await changeRightStatus(authority, right, 'resume', 'surat');
});

it('the sandbox: a key, an answer, and the refusals that a client has to know', async () => {
  const credentialId = await issue('sandbox_uji', 'sandbox');
  expect([await missing('test_key'), await missing('test_call')]).toEqual([[], ['verified']]);
  const at = new Date(authority.clock.now());
  const met = (outcome: string) => ({ credentialId, outcome, firstAt: at, lastAt: at });
  await keepSandboxCalls(authority.pool, [met('verified'), met('not_found'), met('deceased')]);
  expect((await steps()).test_call).toMatchObject({ done: true, since: at.toISOString() });
  expect(await missing('test_refusals')).toEqual(['parameters_invalid', 'quota_used_up', 'address_unknown']);
  const rest = ['parameters_invalid', 'quota_used_up', 'address_unknown'];
  await keepSandboxCalls(authority.pool, rest.map(met));
  expect(await missing('test_refusals')).toEqual([]);
});

it('a network is done when it is open and the right names it', async () => {
  const institution = await getInstitution(authority.pool, staff.hospital.institutionId);
  const right = await getRight(authority.pool, rightId);
  const declared = { kind: 'vpn', provider: 'PT Contoh', networks: right.networks } as const;
  const paper = { number: '1', date: aMonday, result: 'baik' };
  const policy = { platformBersama: true };
  expect(await missing('network')).toEqual(['not_declared']);
  const id = await declareConnection(authority, institution, declared, paper, policy);
  const connection = () => getConnection(authority.pool, id);
  expect(await missing('network')).toEqual(['declared']);
  await checkConnection(authority, await connection(), true, paper);
  await activateConnection(authority, await connection(), paper, policy);
  expect(await missing('network')).toEqual(['not_named']);
  await nameConnection(authority, right, await connection(), '2');
  expect(await missing('network')).toEqual([]);
});

it('a live key counts while it is in force, and a test key never does', async () => {
  expect(await missing('live_key')).toEqual(['key']);
  const credentialId = await issue('simrs', 'live');
  expect(await missing('live_key')).toEqual([]);
  await changeCredentialStatus(authority, await getCredential(authority.pool, credentialId), 'revoke', 'surat');
  expect(await missing('live_key')).toEqual(['key']);
});

it('the first answer is one that was charged under the right: a refusal is none', async () => {
  const { institutionId } = staff.hospital;
  const call = { institutionId, rightId, day: aMonday };
  await enterRecord(authority, { ...call, outcome: 'address_unknown', charged: 0 });
  await foldAll(authority);
  expect(await missing('first_answer')).toEqual(['answer']);
  await enterRecord(authority, { ...call, outcome: 'not_found', charged: 1 });
  await foldAll(authority);
  expect((await steps()).first_answer).toMatchObject({ done: true, since: aMonday });
});
