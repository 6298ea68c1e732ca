import { expect } from 'vitest';
import { renewedRight, signedRight } from '../../../../testing/agreements/index.ts';
import { personas } from '../../../../testing/population/index.ts';
import { type Authority, listForm, makePair } from '../../../../testing/rights/index.ts';
import {
  enterOfficer,
  only,
  operatorDoor,
  type Portal,
  people,
  type Staff,
  scopesAt,
  whoSees,
} from '../../../../testing/staff/index.ts';
import { registerClient } from '../../../identity/index.ts';
import type { Officer } from '../../../institutions/index.ts';
import type { Uuid } from '../../../kernel/index.ts';

const it = scopesAt(operatorDoor);

const { nik, nama_lgkp: name } = personas.hendra;
const file = `NIK;Nama\n${nik};${name}`;
/** The portal is called from 127.0.0.1 in tests. */
const atPortal = { method: 'web_portal', networks: ['127.0.0.1/32'] } as const;
const onlyOperator = (status: number) => only({ [status]: people('hospital', 'operator') }, whoSees.hospital);

async function handIn(portal: Portal, as: Officer, right: Uuid): Promise<string> {
  const { status, body } = await portal.sendForm(as, `/rights/${right}/bulk-verifications`, listForm(file));
  expect(status).toBe(201);
  return body.id;
}

/** A right of the hospital, and a job of its operator. */
async function aJob(by: Authority, portal: Portal, { hospital }: Staff) {
  const right = await signedRight(by, hospital.institutionId, atPortal);
  return { right, id: await handIn(portal, hospital.operator, right) };
}

it('templates are for operators of the institution', async ({ ask, by, staff }) => {
  const right = await signedRight(by, staff.hospital.institutionId, atPortal);
  expect(await ask('GET /rights/:right/bulk-template', { right })).toEqual(onlyOperator(200));
});

it('files are looked into and handed in by the same; a body that is none is told to them alone', async ({
  ask,
  by,
  staff,
}) => {
  const right = await signedRight(by, staff.hospital.institutionId, atPortal);
  expect(await ask('POST /rights/:right/bulk-previews', { right }, {})).toEqual(onlyOperator(415));
  expect(await ask('POST /rights/:right/bulk-verifications', { right }, {})).toEqual(onlyOperator(415));
});

it('jobs of a right are listed to them', async ({ ask, by, staff }) => {
  const right = await signedRight(by, staff.hospital.institutionId, atPortal);
  expect(await ask('GET /rights/:right/bulk-verifications', { right })).toEqual(onlyOperator(200));
});

it.for([
  'GET /rights/:right/bulk-verifications/:id',
  'GET /rights/:right/bulk-verifications/:id/dry-run',
  'GET /rights/:right/bulk-verifications/:id/rows',
  'GET /rights/:right/bulk-verifications/:id/results',
  'POST /rights/:right/bulk-verifications/:id/start',
] as const)('a job is its operator’s: %s', async (route, { ask, by, portal, staff }) => {
  expect(await ask(route, await aJob(by, portal, staff))).toEqual(onlyOperator(200));
});

it.for([
  'POST /rights/:right/bulk-verifications/:id/pause',
  'POST /rights/:right/bulk-verifications/:id/resume',
] as const)('is steered by nobody else: %s', async (route, { ask, by, portal, staff }) => {
  expect(await ask(route, await aJob(by, portal, staff))).toEqual(onlyOperator(409));
});

it('is ended and forgotten by nobody else', async ({ ask, by, portal, staff }) => {
  const job = await aJob(by, portal, staff);
  expect(await ask('POST /rights/:right/bulk-verifications/:id/cancel', job)).toEqual(onlyOperator(200));
  expect(await ask('DELETE /rights/:right/bulk-verifications/:id', job)).toEqual(onlyOperator(204));
});

it('a colleague hears of no job of hers, by whatever right', async ({ by, portal, staff }) => {
  const { institutionId } = staff.hospital;
  const { right, id } = await aJob(by, portal, staff);
  const colleague = await enterOfficer(by, { institutionId, roles: ['operator'], name: 'Rekan Operator' });
  const own = await handIn(portal, colleague, right);
  const jobs = `/rights/${right}/bulk-verifications`;
  expect((await portal.call(colleague, 'GET', jobs)).body.jobs).toMatchObject([{ id: own }]);
  for (const rest of ['', '/rows', '/results', '/dry-run']) {
    const { status, body } = await portal.call(colleague, 'GET', `${jobs}/${id}${rest}`);
    expect([status, body.code]).toEqual([404, 'job_unknown']);
  }
  for (const move of ['start', 'cancel']) {
    expect((await portal.call(colleague, 'POST', `${jobs}/${id}/${move}`)).status).toBe(404);
  }
  expect((await portal.call(colleague, 'DELETE', `${jobs}/${id}`)).status).toBe(404);
});

it('a job is none under a right of another institution, whoever asks', async ({ by, portal, staff }) => {
  const { id } = await aJob(by, portal, staff);
  const foreign = await signedRight(by, staff.stranger.institutionId, atPortal);
  const call = (as: Officer) => portal.call(as, 'GET', `/rights/${foreign}/bulk-verifications/${id}`);
  expect((await call(staff.stranger.operator)).body).toMatchObject({ status: 404, code: 'job_unknown' });
  expect((await call(staff.hospital.operator)).body).toMatchObject({ status: 404, code: 'not_found' });
});

it('a right of the web service has neither jobs nor templates here', async ({ ask, by, staff }) => {
  const right = await signedRight(by, staff.hospital.institutionId, { method: 'web_service' });
  expect(await ask('GET /rights/:right/bulk-template', { right })).toEqual(only({}, []));
  expect(await ask('GET /rights/:right/bulk-verifications', { right })).toEqual(only({}, []));
});

const idsOf = async (portal: Portal, as: Officer): Promise<string[]> =>
  (await portal.call(as, 'GET', '/bulk-verifications')).body.jobs.map(({ job }: { job: { id: string } }) => job.id);

it('own jobs are for operators of institutions, whatever right they are under, and each has its own', async ({
  ask,
  by,
  portal,
  staff,
}) => {
  const { right, id } = await aJob(by, portal, staff);
  const operators = [...people('hospital', 'operator'), ...people('stranger', 'operator')];
  expect(await ask('GET /bulk-verifications')).toEqual(only({ 200: operators }, whoSees.anything));
  expect(await ask('GET /bulk-verifications/:id', { id })).toEqual(only({ 200: people('hospital', 'operator') }, []));
  const seen = await portal.call(staff.hospital.operator, 'GET', `/bulk-verifications/${id}`);
  expect(seen.body).toMatchObject({ right, job: { id, state: 'checked' } });
  expect(await idsOf(portal, staff.stranger.operator)).not.toContain(id);
});

it('a job of a colleague is nobody else’s, also under a right that was renewed', async ({ by, portal, staff }) => {
  const { institutionId, operator } = staff.hospital;
  const { right, id } = await aJob(by, portal, staff);
  const colleague = await enterOfficer(by, { institutionId, roles: ['operator'], name: 'Rekan Operator Dua' });
  await renewedRight(by, right);
  expect(await idsOf(portal, operator)).toContain(id);
  for (const other of [colleague, staff.stranger.operator]) {
    expect(await idsOf(portal, other)).not.toContain(id);
    expect((await portal.call(other, 'GET', `/bulk-verifications/${id}`)).body.code).toBe('not_found');
    expect((await portal.call(other, 'GET', `/rights/${right}/bulk-verifications/${id}/rows`)).status).toBe(404);
  }
});

it('no job of a client is anybody’s here, whatever officer it names', async ({ by, portal, staff }) => {
  const { operator, institutionId } = staff.hospital;
  const { id } = await aJob(by, portal, staff);
  const rightId = await signedRight(by, institutionId, { method: 'web_service' });
  const wanted = { institutionId, rightId, userId: 'simrs', mode: 'live' } as const;
  const { credentialId } = await registerClient(by, wanted, { jwks: [(await makePair('EdDSA')).publicJwk] });
  await by.pool.query('UPDATE bulk_job SET credential_id = $2 WHERE job_id = $1', [id, credentialId]);
  expect(await idsOf(portal, operator)).not.toContain(id);
  expect((await portal.call(operator, 'GET', `/bulk-verifications/${id}`)).status).toBe(404);
});

it('jobs of a right are seen from its networks alone', async ({ by, portal, staff }) => {
  const { operator } = staff.hospital;
  const { right, id } = await aJob(by, portal, staff);
  await by.pool.query(`UPDATE access_right SET networks = '{10.9.0.0/16}' WHERE right_id = $1`, [right]);
  expect(await idsOf(portal, operator)).not.toContain(id);
  expect((await portal.call(operator, 'GET', `/bulk-verifications/${id}`)).status).toBe(404);
});
