import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, aMonday, openAuthority } from '../../testing/rights/index.ts';
import { askEveryone, enterStaff, openPortal, type Portal, people, type Staff } from '../../testing/staff/index.ts';
import { changeSetting } from '../settings/index.ts';
import { decideSanction, getSanction, proposeSanction, type Sanction, sanctionRoutes } from './index.ts';

/** Sanctions of the hospital of Tasikmalaya; Makassar is a stranger to it. */
let authority: Authority;
let staff: Staff;
let portal: Portal;
let warning: Sanction;
let shutOff: Sanction;
let decided: Sanction;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  portal = await openPortal(authority, sanctionRoutes);
  warning = await propose('warning');
  shutOff = await propose('temporary_shut_off');
  decided = await decideSanction(authority, staff.city.head, await propose('warning'));
});
afterAll(async () => {
  await portal.close();
  await authority.close();
});

const evidence = [{ what: 'agreement_breached', since: aMonday, figures: { findings: 2 } }];
async function propose(kind: 'warning' | 'temporary_shut_off'): Promise<Sanction> {
  const { institutionId } = staff.hospital;
  const proposal = { institutionId, kind, evidence: evidence as never };
  return getSanction(authority.pool, await proposeSanction(authority, staff.city.reviewer, proposal));
}

/** Of a version that nobody saw: whoever may is told that it is another. */
const stale = { version: 999, reason: 'x' };
const staleDecision = { version: 999 };
const outside = () => [...people('elsewhere'), ...people('stranger'), 'applicant'];

describe('what was decided', () => {
  it('is seen from its region, and by the admin of its institution', async () => {
    expect(await askEveryone(portal, staff, 'GET', `/sanctions/${decided.sanctionId}`)).toEqual({
      200: [...people('pusat'), ...people('province'), ...people('city'), ...people('hospital', 'admin')],
      403: people('hospital', 'operator', 'integrator'),
      404: outside(),
      401: ['nobody'],
    });
  });

  it('is printed for the same', async () => {
    const got = await askEveryone(portal, staff, 'GET', `/sanctions/${decided.sanctionId}/prints/decision`);
    expect(got[200]).toEqual([
      ...[...people('pusat'), ...people('province'), ...people('city'), ...people('hospital', 'admin')],
    ]);
  });
});

describe('what is proposed', () => {
  it('is the authority’s alone', async () => {
    expect(await askEveryone(portal, staff, 'GET', `/sanctions/${shutOff.sanctionId}`)).toEqual({
      200: [...people('pusat'), ...people('province'), ...people('city')],
      404: [...people('elsewhere'), ...people('hospital'), ...people('stranger'), 'applicant'],
      401: ['nobody'],
    });
  });

  it('is not in the lists of others', async () => {
    for (const officer of [staff.elsewhere.head, staff.hospital.admin, staff.stranger.admin]) {
      const { body } = await portal.call(officer, 'GET', '/sanctions');
      const ids = body.sanctions.map(({ sanctionId }: Sanction) => sanctionId);
      expect(ids).not.toContain(shutOff.sanctionId);
      expect(ids.includes(decided.sanctionId)).toBe(officer === staff.hospital.admin);
    }
  });
});

describe('to propose', () => {
  it('is for the reviewer of the office that looks after the institution', async () => {
    const path = `/institutions/${staff.hospital.institutionId}/sanctions`;
    expect(await askEveryone(portal, staff, 'POST', path, { kind: 'quota_cut', evidence })).toEqual({
      400: people('city', 'reviewer'),
      403: [
        ...[...people('pusat'), ...people('province'), ...people('city', 'head', 'administrator', 'auditor')],
        ...people('hospital'),
      ],
      404: outside(),
      401: ['nobody'],
    });
  });
});

describe('to settle a warning', () => {
  it('is for the same', async () => {
    const got = await askEveryone(portal, staff, 'POST', `/sanctions/${decided.sanctionId}/settle`, stale);
    expect(got[409]).toEqual(people('city', 'reviewer'));
    expect(got[404]).toEqual(outside());
  });
});

describe.each(['decide', 'dismiss', 'lift'] as const)('to %s', (move) => {
  const body = () => (move === 'decide' ? staleDecision : stale);

  it('a warning is for the head of the office alone', async () => {
    const got = await askEveryone(portal, staff, 'POST', `/sanctions/${warning.sanctionId}/${move}`, body());
    expect(got).toEqual({
      409: people('city', 'head'),
      403: [...people('pusat'), ...people('province'), ...people('city', 'reviewer', 'administrator', 'auditor')],
      404: [...people('elsewhere'), ...people('hospital'), ...people('stranger'), 'applicant'],
      401: ['nobody'],
    });
  });

  it('a shut-off is for the head at pusat alone, and for the office where the setting says so', async () => {
    const path = `/sanctions/${shutOff.sanctionId}/${move}`;
    expect((await askEveryone(portal, staff, 'POST', path, body()))[409]).toEqual(people('pusat', 'head'));
    await changeSetting(authority, 'regionalShutOffBy', 'office', 'surat 1');
    expect((await askEveryone(portal, staff, 'POST', path, body()))[409]).toEqual(people('city', 'head'));
    await changeSetting(authority, 'regionalShutOffBy', 'dirjen', 'surat 2');
  });
});
