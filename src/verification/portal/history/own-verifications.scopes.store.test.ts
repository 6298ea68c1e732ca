import { expect } from 'vitest';
import { signedRight } from '../../../../testing/agreements/index.ts';
import { personas } from '../../../../testing/population/index.ts';
import { enterOfficer, only, operatorDoor, people, scopesAt, whoSees } from '../../../../testing/staff/index.ts';
import type { Officer } from '../../../institutions/index.ts';

const it = scopesAt(operatorDoor);

const { nik, nama_lgkp: name } = personas.hendra;
/** The portal is called from 127.0.0.1 in tests. */
const atPortal = { method: 'web_portal', networks: ['127.0.0.1/32'] } as const;

it('what was asked is told to operators, to each what it asked itself', async ({ ask, by, portal, staff }) => {
  const { hospital, stranger } = staff;
  const right = await signedRight(by, hospital.institutionId, atPortal);
  await signedRight(by, stranger.institutionId, atPortal);
  const colleague = await enterOfficer(by, {
    ...{ institutionId: hospital.institutionId, roles: ['operator'], name: 'Rekan Penanya' },
  });
  const verify = (as: Officer) =>
    portal.call(as, 'POST', `/rights/${right}/verifications`, { nik, elements: { NAMA_LGKP: `${name}` } });
  const reference = (await verify(colleague)).body.id ?? expect.fail('it was asked');
  const through = { 200: [...people('hospital', 'operator'), ...people('stranger', 'operator')] };
  expect(await ask('GET /own-verifications')).toEqual(only(through, whoSees.anything));
  const listed = async (officer: Officer) => {
    const { verifications } = (await portal.call(officer, 'GET', '/own-verifications')).body;
    return verifications.map((one: { reference: string }) => one.reference).filter((id: string) => id === reference);
  };
  expect(await listed(colleague)).toEqual([reference]);
  expect(await listed(hospital.operator)).toEqual([]);
  expect(await listed(stranger.operator)).toEqual([]);
  const named = await portal.call(hospital.operator, 'GET', `/own-verifications?reference=${reference}`);
  expect(named.body.verifications).toEqual([]);
});
