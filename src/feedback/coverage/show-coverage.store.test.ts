import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../../testing/population/index.ts';
import { type Authority, type Gate, openAuthority, openGate } from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import { appendInTransaction } from '../../audit/index.ts';
import { type Day, type TestClock, testClock, type Uuid, uuidV7 } from '../../kernel/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';
import { changeSetting } from '../../settings/index.ts';
import { keepCoverage } from './keep-coverage.ts';
import { reportPersons } from './report-persons.ts';
import { coverageRoutes } from './routes.ts';

let clock: TestClock;
let authority: Authority;
let gate: Gate;
let staff: Staff;
let portal: Portal;

beforeAll(async () => {
  clock = testClock('2026-03-02' as Day);
  authority = await openAuthority(clock);
  gate = await openGate(authority);
  staff = await enterStaff(authority);
  portal = await openPortal(authority, coverageRoutes);
  await ask(staff.hospital.institutionId, personas.hendra.nik);
  await ask(staff.hospital.institutionId, personas.halimah.nik);
  await ask(staff.stranger.institutionId, personas.hendra.nik);
  await give(staff.hospital.institutionId, personas.hendra.nik);
  await keep();
});

afterAll(async () => {
  await portal.close();
  await gate.close();
  await authority.close();
});

async function ask(institutionId: Uuid, nik: (typeof personas)['hendra']['nik']) {
  const call = { at: clock.now(), requestId: uuidV7(clock.now()), kind: 'verification', outcome: 'verified' } as const;
  const entry = { ...call, institutionId, nik, method: 'v1/verifications', day: '2026-03-02' as Day };
  await inTransaction(authority.pool, (tx) => appendInTransaction(tx, [entry], { ...authority, name: 'test' }));
}

function give(institutionId: Uuid, ...niks: string[]) {
  const at = clock.business();
  return inTransaction(authority.pool, (tx) => reportPersons(tx, authority.keys, { institutionId, at, niks }));
}

async function keep() {
  while (await gate.sequencer.run());
  await keepCoverage(authority);
}

const march = '?from=2026-03&to=2026-03';
const ofHospital = (query = march) => `/institutions/${staff.hospital.institutionId}/feedback-coverage${query}`;
const half = { accessed: 2, covered: 1, share: 0.5, unreadable: 0 };

describe('coverage of an institution', () => {
  it('tells persons accessed and covered, by method and in all, until when deliveries count and what is not folded', async () => {
    expect((await portal.call(staff.city.auditor, 'GET', ofHospital())).body).toEqual({
      institutionId: staff.hospital.institutionId,
      slug: 'RSUD_CONTOH',
      name: 'RSUD CONTOH',
      from: '2026-03',
      to: '2026-03',
      until: '2026-04-30',
      ...half,
      methods: [{ method: 'v1/verifications', ...half }],
      recordsBehind: expect.any(Number),
    });
  });

  it('has no share of nobody', async () => {
    const { body } = await portal.call(staff.hospital.admin, 'GET', ofHospital('?from=2025-03&to=2026-02'));
    expect(body).toMatchObject({ accessed: 0, covered: 0, share: null, methods: [] });
  });

  it.each([
    ['?from=2026-03', 'to'],
    ['?from=2026-03&to=2026-13', 'to'],
    ['?from=2026-3&to=2026-03', 'from'],
    ['?from=2026-03&to=2026-02', 'to'],
    ['?from=2020-03&to=2026-02', 'to'],
  ])('is not told of %s', async (query, field) => {
    const { status, body } = await portal.call(staff.city.head, 'GET', ofHospital(query));
    expect([status, body.field ?? body.parameters[0].name]).toEqual([400, field]);
  });
});

describe('the board', () => {
  const lines = async (by: Parameters<Portal['call']>[0], query = march) =>
    (await portal.call(by, 'GET', `/feedback-coverage${query}`)).body.institutions;
  const slugs = async (...call: Parameters<typeof lines>) =>
    (await lines(...call)).map(({ slug }: { slug: string }) => slug);

  it('has the smallest share first, in pages, and every calendar period around an access', async () => {
    expect(await slugs(staff.pusat.head, `${march}&limit=1&page=2`)).toEqual(['RSUD_CONTOH']);
    for (const period of [march, '?from=2026-01&to=2026-03', '?from=2026-01&to=2026-06', '?from=2026-01&to=2026-12']) {
      expect(await lines(staff.city.reviewer, period)).toMatchObject([{ name: 'RSUD CONTOH', ...half, behind: false }]);
    }
    const { status, body } = await portal.call(
      staff.city.reviewer,
      'GET',
      '/feedback-coverage?from=2026-02&to=2026-03',
    );
    expect([status, body.field]).toEqual([400, 'to']);
  });

  it('shows those that accessed nobody last, with no share', async () => {
    expect(await lines(staff.city.reviewer, '?from=2025-01&to=2025-12')).toMatchObject([
      { name: 'RSUD CONTOH', accessed: 0, covered: 0, share: null, countedAt: null, behind: false },
    ]);
  });

  it('says that a figure is behind until it is counted again, at most six hours later', async () => {
    await give(staff.hospital.institutionId, personas.halimah.nik);
    await keep();
    expect(await lines(staff.city.auditor)).toMatchObject([{ ...half, behind: true }]);
    clock.advance(6 * 3_600_000 + 1);
    await keep();
    expect(await lines(staff.city.auditor)).toMatchObject([{ covered: 2, share: 1, behind: false }]);
  });

  it('is counted again when the deadline is decided otherwise', async () => {
    clock.advance(40 * 86_400_000);
    await give(staff.stranger.institutionId, personas.hendra.nik);
    await keep();
    expect(await lines(staff.elsewhere.auditor)).toMatchObject([{ covered: 1 }]);
    await changeSetting(authority, 'coverageDeadlineDays', 0, '800/1/2026');
    clock.advance(6 * 3_600_000 + 1);
    await keep();
    expect(await lines(staff.elsewhere.auditor)).toMatchObject([{ covered: 0, behind: false }]);
  });
});
