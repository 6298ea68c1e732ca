import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import { enterPattern, enterUse } from '../../../testing/usage/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { usageRoutes } from './routes.ts';

let authority: Authority;
let staff: Staff;
let portal: Portal;
let patterns: Readonly<Record<'city' | 'elsewhere', Uuid>>;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  portal = await openPortal(authority, usageRoutes);
  await enterUse(authority, staff.hospital.institutionId, aMonday, 7);
  await enterUse(authority, staff.stranger.institutionId, aMonday, 5);
  patterns = {
    city: await enterPattern(authority, { officeCode: '3278', institutionId: staff.hospital.institutionId }),
    elsewhere: await enterPattern(authority, { officeCode: '7371', institutionId: staff.stranger.institutionId }),
  };
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

describe('boards', () => {
  it.each([
    ['pusat', 12, ['3278', '7371']],
    ['province', 7, ['3278']],
    ['city', 7, ['3278']],
    ['elsewhere', 5, ['7371']],
  ] as const)('count for %s what its region did', async (at, calls, regions) => {
    const { body } = await portal.call(staff[at].auditor, 'GET', '/usage/by/office');
    expect(body.sums.map(({ key }: { key: string }) => key)).toEqual(regions);
    expect(body.sums.reduce((sum: number, each: { calls: number }) => sum + each.calls, 0)).toBe(calls);
    const hours = (await portal.call(staff[at].auditor, 'GET', '/usage/hours')).body.weekdays;
    expect(hours.flatMap((each: { hours: number[] }) => each.hours).reduce((a: number, b: number) => a + b)).toBe(
      calls,
    );
  });

  it('count for an institution its own, whatever it asks for', async () => {
    const { admin } = staff.hospital;
    for (const query of ['', '?office=00', `?institution=${staff.hospital.institutionId}`]) {
      const { body } = await portal.call(admin, 'GET', `/usage/by/institution${query}`);
      expect(body.sums).toMatchObject([{ key: staff.hospital.institutionId, calls: 7 }]);
    }
    const foreign = await portal.call(
      admin,
      'GET',
      `/usage/by/institution?institution=${staff.stranger.institutionId}`,
    );
    expect([foreign.status, foreign.body.sums]).toEqual([200, []]);
    const listed = (await portal.call(admin, 'GET', '/usage/institutions')).body;
    expect([listed.total, listed.institutions[0].calls]).toEqual([1, 7]);
  });

  it('tell of strangers, who are in no region, to pusat alone', async () => {
    const strangersFor = async (at: 'pusat' | 'city') =>
      (await portal.call(staff[at].auditor, 'GET', '/usage/findings')).body.strangers;
    expect(await strangersFor('pusat')).toEqual([]);
    expect(await strangersFor('city')).toBeNull();
  });

  it.each([
    '/usage/by/nik',
    '/usage/by/office?from=2026-13',
    '/usage/by/office?from=2026-03&to=2026-02',
    '/usage/by/office?from=2020-01&to=2026-02',
    '/usage/hours?sector=kesehatan',
    '/usage/institutions?limit=201',
  ])('refuse %s', async (path) => {
    expect((await portal.call(staff.pusat.auditor, 'GET', path)).status).toBe(400);
  });
});

describe("an institution's use", () => {
  it('says how far the log was counted', async () => {
    const { body } = await portal.call(
      staff.hospital.admin,
      'GET',
      `/institutions/${staff.hospital.institutionId}/usage`,
    );
    expect(body).toMatchObject({ calls: 7, hits: 7, byOutcome: { verified: 7 }, quota: { daysUsed: 1, used: 7 } });
    expect(body.days).toMatchObject([{ day: aMonday, calls: 7 }]);
    expect(body.asOf.leaf).toBeGreaterThanOrEqual(12);
    expect(Date.parse(body.asOf.at)).toBeGreaterThan(0);
  });
});

describe('an unusual pattern', () => {
  it('is in the lists of those who see it, and theirs alone', async () => {
    const listFor = async (at: 'pusat' | 'city' | 'elsewhere', query = '') =>
      (await portal.call(staff[at].auditor, 'GET', `/usage/patterns${query}`)).body.patterns.map(
        ({ patternId }: { patternId: Uuid }) => patternId,
      );
    expect(await listFor('city')).toEqual([patterns.city]);
    expect(await listFor('elsewhere')).toEqual([patterns.elsewhere]);
    expect(await listFor('pusat')).toEqual([patterns.elsewhere, patterns.city]);
    expect(await listFor('pusat', `?after=${patterns.elsewhere}`)).toEqual([patterns.city]);
    expect(await listFor('pusat', '?office=3278&kind=sequence&state=open')).toEqual([patterns.city]);
    expect(await listFor('pusat', '?state=closed')).toEqual([]);
    expect(await listFor('pusat', `?institution=${staff.stranger.institutionId}`)).toEqual([patterns.elsewhere]);
  });

  it('is closed once, by a reviewer of its own office, with a remark that the log keeps', async () => {
    const close = (remark: string) => ['POST', `/usage/patterns/${patterns.city}/close`, { remark }] as const;
    expect((await portal.call(staff.city.reviewer, ...close('  '))).status).toBe(400);
    expect((await portal.call(staff.city.reviewer, ...close('Pemadanan terjadwal'))).status).toBe(200);
    const again = await portal.call(staff.city.reviewer, ...close('Sekali lagi'));
    expect([again.status, again.body.code]).toEqual([409, 'conflict']);
    const shown = (await portal.call(staff.city.head, 'GET', `/usage/patterns/${patterns.city}`)).body;
    expect(shown).toMatchObject({ remark: 'Pemadanan terjadwal', closedBy: staff.city.reviewer.name });
    const text = "SELECT case_ref FROM access_record WHERE outcome = 'usage.pattern_closed'";
    const told = (await authority.pool.query(text)).rows;
    expect(told).toEqual([{ case_ref: `${patterns.city}: Pemadanan terjadwal` }]);
  });
});
