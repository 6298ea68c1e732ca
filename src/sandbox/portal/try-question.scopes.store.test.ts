import { expect } from 'vitest';
import { signedRight } from '../../../testing/agreements/index.ts';
import { only, people, type Scene, sandboxDoor, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { type CredentialMode, issueCredential } from '../../identity/index.ts';
import { sandboxPeople } from '../people.ts';

const it = scopesAt(sandboxDoor);

const [person] = sandboxPeople;
const nik = `${person?.member.nik}`;
const question = { nik, purpose: 'public_service', elements: { NAMA_LGKP: `${person?.member.nama_lgkp}` } };
const document = { nik, purpose: 'public_service', document: { kind: 'ektp', number: nik } };

let made = 0;
async function keyOf({ by, staff }: Pick<Scene, 'by' | 'staff'>, mode: CredentialMode): Promise<string> {
  made += 1;
  const { institutionId } = staff.hospital;
  const rightId = await signedRight(by, institutionId, { documents: ['ektp'] });
  const userId = `${mode === 'sandbox' ? 'sandbox_' : ''}coba_${made}`;
  return (await issueCredential(by, { institutionId, rightId, kind: 'wire', userId, mode })).credentialId;
}

it('the sandbox is shown to admins and integrators, to each with the test keys of the own institution', async ({
  ask,
  by,
  portal,
  staff,
}) => {
  const credentialId = await keyOf({ by, staff }, 'sandbox');
  await keyOf({ by, staff }, 'live');
  const through = [...people('hospital', 'admin', 'integrator'), ...people('stranger', 'admin', 'integrator')];
  expect(await ask('GET /sandbox')).toEqual(only({ 200: through }, whoSees.anything));
  const keysOf = async (at: 'hospital' | 'stranger') =>
    (await portal.call(staff[at].integrator, 'GET', '/sandbox')).body.keys.map(
      (key: { credentialId: string }) => key.credentialId,
    );
  expect(await keysOf('hospital')).toEqual([credentialId]);
  expect(await keysOf('stranger')).toEqual([]);
});

it('a question is tried by admin and integrator of the institution whose test key it is', async ({
  ask,
  by,
  staff,
}) => {
  const credential = await keyOf({ by, staff }, 'sandbox');
  expect(await ask('POST /sandbox/credentials/:credential/verifications', { credential }, question)).toEqual(
    only({ 200: people('hospital', 'admin', 'integrator') }, whoSees.hospital),
  );
  expect(await ask('POST /sandbox/credentials/:credential/document-verifications', { credential }, document)).toEqual(
    only({ 200: people('hospital', 'admin', 'integrator') }, whoSees.hospital),
  );
});

it('a live key is here none to anybody', async ({ ask, by, staff }) => {
  const credential = await keyOf({ by, staff }, 'live');
  expect(await ask('POST /sandbox/credentials/:credential/verifications', { credential }, question)).toEqual(
    only({}, []),
  );
});
