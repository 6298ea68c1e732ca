import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, ordinaryRight, scanOf } from '../../../testing/papers/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import { enterSignedAgreement } from '../../agreements/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { type Uuid, uuidV7 } from '../../kernel/index.ts';
import { connectionRoutes } from '../index.ts';

let authority: Authority;
let staff: Staff;
let portal: Portal;
let everybody: readonly (readonly [string, Officer])[];

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  portal = await openPortal(authority, (app, parts) => connectionRoutes(app, parts));
  const of = <T extends object>(place: string, people: T) =>
    Object.entries(people)
      .filter(([, officer]) => typeof officer === 'object')
      .map(([role, officer]) => [`${role} of ${place}`, officer as Officer] as const);
  const { pusat, province, city, elsewhere, hospital, stranger } = staff;
  everybody = Object.entries({ pusat, province, city, elsewhere, hospital, stranger }).flatMap(([name, people]) =>
    of(name, people),
  );
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

const letter = { letterNo: '555/1', letterDate: aMonday };
const declaration = { kind: 'vpn', provider: 'PT Jaringan Contoh', networks: ['10.1.0.0/16'], ...letter };

async function declared(by: Officer = staff.hospital.admin): Promise<Uuid> {
  const path = `/institutions/${by.institutionId}/connections`;
  return (await portal.call(by, 'POST', path, declaration)).body.connectionId;
}

/** Who gets which answer, of all that there are. */
async function answersOf(call: (officer: Officer) => Promise<{ readonly status: number }>) {
  const answers: Record<number, string[]> = {};
  for (const [name, officer] of everybody) {
    const { status } = await call(officer);
    answers[status] = [...(answers[status] ?? []), name];
  }
  return answers;
}

const readers = [
  ...['pusat', 'province', 'city'].flatMap((office) =>
    ['head', 'reviewer', 'administrator', 'auditor'].map((role) => `${role} of ${office}`),
  ),
  ...['admin of hospital', 'operator of hospital', 'integrator of hospital'],
];

describe('the connections of a hospital', () => {
  it('are seen in the region of its office and by its own people', async () => {
    const path = `/institutions/${staff.hospital.institutionId}/connections`;
    expect((await answersOf((officer) => portal.call(officer, 'GET', path)))[200]).toEqual(readers);
  });

  it('are declared by its admin or integrator, or by a reviewer of its office', async () => {
    const path = `/institutions/${staff.hospital.institutionId}/connections`;
    const answers = await answersOf((officer) => portal.call(officer, 'POST', path, declaration));
    expect(answers[201]).toEqual(['reviewer of city', 'admin of hospital', 'integrator of hospital']);
    expect(answers[404]?.every((name) => /elsewhere|stranger/.test(name))).toBe(true);
    expect([...(answers[201] ?? []), ...(answers[403] ?? [])].toSorted()).toEqual(readers.toSorted());
  });

  it.each(['check', 'activate', 'end'])('are let through %s by a reviewer of its office alone', async (step) => {
    const body = step === 'check' ? { ...letter, passed: false, result: '' } : letter;
    const id = await declared();
    if (step === 'activate') {
      await portal.call(staff.city.reviewer, 'POST', `/connections/${id}/check`, {
        ...letter,
        passed: true,
        result: '',
      });
    }
    const answers = await answersOf((officer) => portal.call(officer, 'POST', `/connections/${id}/${step}`, body));
    expect(answers[200]).toEqual(['reviewer of city']);
    expect(answers[404]?.every((name) => /elsewhere|stranger/.test(name))).toBe(true);
  });

  it('are nothing to somebody who is not signed in', async () => {
    const path = `/institutions/${staff.hospital.institutionId}/connections`;
    expect((await portal.call(undefined, 'GET', path)).status).toBe(401);
    expect((await portal.call(undefined, 'POST', path, declaration)).status).toBe(401);
  });
});

describe('what is somebody else’s', () => {
  it('is answered like what is not there', async () => {
    const stranger = await declared(staff.stranger.admin);
    const nobody = uuidV7(0);
    const asked = async (officer: Officer, path: string, body?: object) => {
      const { status, body: told } = await portal.call(officer, body ? 'POST' : 'GET', path, body);
      return [status, told.code, told.detail];
    };
    const { reviewer } = staff.city;
    expect(await asked(reviewer, `/connections/${stranger}/end`, letter)).toEqual(
      await asked(reviewer, `/connections/${nobody}/end`, letter),
    );
    const list = (id: string) => `/institutions/${id}/connections`;
    expect(await asked(staff.hospital.admin, list(staff.stranger.institutionId))).toEqual(
      await asked(staff.hospital.admin, list(nobody)),
    );
    expect((await asked(reviewer, `/connections/${stranger}/end`, letter))[0]).toBe(404);
  });
});

describe('naming a connection', () => {
  async function rightOf(institutionId: Uuid): Promise<Uuid> {
    const papers = { agreementPaper: scanOf('PKS', aMonday), annexPaper: scanOf('Juknis', aMonday) };
    const annex = { rights: [{ ...ordinaryRight, networks: ['10.1.0.0/16'] }] };
    const entered = await enterSignedAgreement(authority, { ...draftOf(institutionId, { annex }), ...papers });
    return Object.values(entered.rights)[0] as Uuid;
  }

  async function activated(): Promise<Uuid> {
    const id = await declared();
    await portal.call(staff.city.reviewer, 'POST', `/connections/${id}/check`, {
      ...letter,
      passed: true,
      result: 'baik',
    });
    await portal.call(staff.city.reviewer, 'POST', `/connections/${id}/activate`, letter);
    return id;
  }

  it('is for a reviewer of the office that looks after the institution', async () => {
    const rightId = await rightOf(staff.hospital.institutionId);
    const body = { connectionId: await activated(), letterNo: '555/2' };
    const answers = await answersOf((officer) => portal.call(officer, 'PUT', `/rights/${rightId}/connection`, body));
    expect(answers[200]).toEqual(['reviewer of city']);
  });

  it('is refused for the right, and for the connection, of somebody else', async () => {
    const body = { connectionId: await activated(), letterNo: '555/2' };
    const foreign = await rightOf(staff.stranger.institutionId);
    expect((await portal.call(staff.city.reviewer, 'PUT', `/rights/${foreign}/connection`, body)).status).toBe(404);
    const theirs = await portal.call(staff.elsewhere.reviewer, 'PUT', `/rights/${foreign}/connection`, body);
    const nothing = { ...body, connectionId: uuidV7(0) };
    const unknown = await portal.call(staff.elsewhere.reviewer, 'PUT', `/rights/${foreign}/connection`, nothing);
    expect([theirs.status, theirs.body.detail]).toEqual([404, unknown.body.detail]);
  });
});

it('a body is told everything that is wrong with it', async () => {
  const path = `/institutions/${staff.hospital.institutionId}/connections`;
  const wrong = { ...declaration, kind: 'wifi', networks: [], letterDate: 'kemarin', extra: 1 };
  const { status, body } = await portal.call(staff.hospital.admin, 'POST', path, wrong);
  expect(status).toBe(400);
  expect(body.parameters.map(({ name }: { name: string }) => name).toSorted()).toEqual(
    expect.arrayContaining(['kind', 'letterDate', 'networks']),
  );
});
