import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../../testing/population/index.ts';
import { enterRecord, enterRecords } from '../../../testing/requests/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import { listRequests, MOST_LOOKED_AT } from '../../audit/index.ts';
import { testClock, type Uuid, uuidV7 } from '../../kernel/index.ts';
import { integrationRoutes } from '../routes.ts';

const clock = testClock(aMonday);
let authority: Authority;
let staff: Staff;
let portal: Portal;
let own: Uuid;

beforeAll(async () => {
  authority = await openAuthority(clock);
  staff = await enterStaff(authority);
  own = staff.hospital.institutionId;
  portal = await openPortal(authority, integrationRoutes);
});
afterAll(async () => {
  await portal.close();
  await authority.close();
});

const list = (query = '', institutionId = own) =>
  portal.call(staff.hospital.integrator, 'GET', `/institutions/${institutionId}/requests${query}`);
const idsOf = ({ body }: { readonly body: { readonly requests: readonly { readonly requestId: string }[] } }) =>
  body.requests.map(({ requestId }) => requestId);

describe('a request', () => {
  it('is told with what was asked and how it ended, and with nothing about the person', async () => {
    const { nik } = personas.hendra;
    const secretly = { nik, officerRef: 'dr. Sri', caseRef: 'RM-12', elements: [3], results: [0] } as const;
    const requestId = await enterRecord(authority, {
      institutionId: own,
      outcome: 'verified',
      charged: 1,
      ...secretly,
    });
    const { body, text } = await list();
    expect(body.requests[0]).toEqual({
      ...{ requestId, kind: 'verification', method: 'v1/verifications', outcome: 'verified', charged: true },
      ...{ elements: ['NAMA_LGKP'], rightId: null, credentialId: null, user: null, peer: null },
      at: new Date(clock.now()).toISOString(),
    });
    for (const told of [nik, 'dr. Sri', 'RM-12', 'results']) expect(text).not.toContain(told);
  });

  it('says by its id what its outcome means and what to do, in both languages', async () => {
    const request = await enterRecord(authority, { institutionId: own, outcome: 'address_unknown', peer: '10.9.9.9' });
    const { body } = await portal.call(staff.hospital.integrator, 'GET', `/institutions/${own}/requests/${request}`);
    expect(body).toMatchObject({
      request: { requestId: request, peer: '10.9.9.9' },
      outcome: { code: 'address_unknown', status: 403, wire: { code: '10' }, remedy: { id: expect.any(String) } },
    });
  });

  it.each(['administration', 'look', 'sign_in'] as const)('of the kind %s is none of a client', async (kind) => {
    const request = await enterRecord(authority, { institutionId: own, outcome: 'x', kind });
    expect(idsOf(await list())).not.toContain(request);
    const answer = await portal.call(staff.hospital.integrator, 'GET', `/institutions/${own}/requests/${request}`);
    expect(answer.status).toBe(404);
  });
});

describe('the list', () => {
  it('is that of one institution, by right, credential and outcome', async () => {
    const [rightId, credentialId] = [uuidV7(clock.now()), uuidV7(clock.now())];
    const other = { institutionId: staff.stranger.institutionId, outcome: 'duplicate', rightId, credentialId };
    const [, wanted] = await enterRecords(authority, [other, { ...other, institutionId: own }]);
    for (const query of ['outcome=duplicate', `right=${rightId}`, `credential=${credentialId}`]) {
      expect(idsOf(await list(`?${query}`))).toEqual([wanted]);
    }
  });

  it('goes on page by page, the newest first, without a gap and without a double, though instants are equal', async () => {
    const entries = Array.from({ length: 25 }, (_, i) => ({ at: clock.now() + 1_000 + Math.floor(i / 5) }));
    clock.advance(5_000);
    const ids = await enterRecords(
      authority,
      entries.map(({ at }) => ({ at, institutionId: own, outcome: 'inactive' })),
    );
    const seen: string[] = [];
    let after = '';
    do {
      const answer = await list(`?outcome=inactive&limit=4${after && `&after=${after}`}`);
      seen.push(...idsOf(answer));
      after = answer.body.next ?? '';
    } while (after);
    expect(seen).toEqual(ids.toReversed());
  });

  it('is of the office’s days', async () => {
    // 23:30 in Tasikmalaya (WIB), and half past midnight of the next day.
    const [late, early] = ['2026-03-03T16:30:00Z', '2026-03-03T17:30:00Z'].map((at) => Date.parse(at));
    const at = [late, early].map((one) => ({ at: one as number, institutionId: own, outcome: 'deceased' }));
    const [first] = await enterRecords(authority, at);
    expect(idsOf(await list('?outcome=deceased&from=2026-03-03&to=2026-03-03'))).toEqual([first]);
  });

  it.each(['from=2026-01-01&to=2026-02-28', 'from=2026-03-02&to=2026-03-01', 'after=x', 'limit=1000', 'outcome=%27'])(
    'is refused for %s',
    async (query) => {
      expect((await list(`?${query}`)).status).toBe(400);
    },
  );

  it('looks at so many records for a page and says where to go on, however rare the outcome is', async () => {
    const institutionId = staff.stranger.institutionId;
    const many = Array.from({ length: MOST_LOOKED_AT + 5 }, () => ({ institutionId, outcome: 'verified' }));
    await enterRecords(authority, [{ institutionId, outcome: 'restricted' }, ...many]);
    const filter = { from: new Date(clock.now() - 1_000), until: new Date(clock.now() + 1_000), outcome: 'restricted' };
    const first = await listRequests(authority.pool, institutionId, { ...filter, limit: 10 });
    expect([first.requests.length, first.next]).toEqual([0, expect.anything()]);
    const second = await listRequests(authority.pool, institutionId, { ...filter, before: first.next, limit: 10 });
    expect([second.requests.length, second.next]).toEqual([1, undefined]);
  });
});

it('addresses that were refused are counted by client, the last first, and others are not', async () => {
  const refused = { institutionId: own, outcome: 'address_mismatch', peer: '10.77.0.1' };
  await enterRecords(authority, [refused, refused, { ...refused, outcome: 'verified', peer: '10.77.0.2' }]);
  const { body } = await portal.call(staff.hospital.integrator, 'GET', `/institutions/${own}/networks`);
  expect(body.refused).toContainEqual(
    expect.objectContaining({ peer: '10.77.0.1', outcome: 'address_mismatch', calls: 2 }),
  );
  expect(JSON.stringify(body)).not.toContain('10.77.0.2');
});
