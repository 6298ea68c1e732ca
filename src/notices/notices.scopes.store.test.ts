import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, aMonday, openAuthority } from '../../testing/rights/index.ts';
import { enterOfficer, enterStaff, openPortal, type Portal, type Staff } from '../../testing/staff/index.ts';
import { demand, ownPlace } from '../access/index.ts';
import type { Officer } from '../institutions/index.ts';
import { Fault, testClock, type Uuid, uuidV7 } from '../kernel/index.ts';
import { inTransaction } from '../platform/sql/index.ts';
import { type Addressee, noticeRoutes, notify } from './index.ts';

let authority: Authority;
let staff: Staff;
let portal: Portal;
let applicant: Officer;
let application: Uuid;
const clock = testClock(aMonday);

beforeAll(async () => {
  authority = await openAuthority(clock);
  staff = await enterStaff(authority);
  ({ applicant } = staff);
  application = applicant.applicationId as Uuid;
  const demandRead = (officer: Officer) => demand(officer, 'notice.read', ownPlace(officer));
  portal = await openPortal(authority, (app, parts) => noticeRoutes(app, { ...parts, demandRead }));
  await tell('city', { officeCode: '3278' });
  await tell('province', { officeCode: '32' });
  await tell('pusat', { officeCode: '00' });
  await tell('hospital', { institutionId: staff.hospital.institutionId });
  await tell('stranger', { institutionId: staff.stranger.institutionId });
  await tell('auditor', { officerId: staff.city.auditor.officerId });
  await tell('application', { applicationId: application });
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

async function tell(number: string, to: Addressee): Promise<void> {
  const data = { number, institution: 'RSUD CONTOH', endsOn: '2026-08-31', daysLeft: 7 };
  const notice = { to, kind: 'agreement.ending', about: null, data, key: number } as const;
  await inTransaction(authority.pool, (tx) => notify(tx, authority.clock, notice));
}

interface Listed {
  readonly noticeId: Uuid;
  readonly readAt: string | null;
  readonly text: { readonly id: { readonly subject: string } };
}

async function seenBy(officer: Officer, query = ''): Promise<{ notices: Listed[]; unread: number; total: number }> {
  const answer = await portal.call(officer, 'GET', `/notices${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

const namesOf = ({ notices }: { notices: Listed[] }) =>
  notices.map(({ text }) => /Perjanjian (\w+)/.exec(text.id.subject)?.[1]).toSorted();

async function idOf(name: string): Promise<Uuid> {
  const { rows } = await authority.pool.query('SELECT notice_id FROM notice WHERE dedupe_key = $1', [name]);
  return rows[0].notice_id;
}

describe('notices are seen', () => {
  it('by every role of the office that they are to, and not by the region above or pusat', async () => {
    for (const role of ['head', 'reviewer', 'administrator'] as const) {
      expect(namesOf(await seenBy(staff.city[role])), role).toEqual(['city']);
      expect(namesOf(await seenBy(staff.province[role])), role).toEqual(['province']);
      expect(namesOf(await seenBy(staff.pusat[role])), role).toEqual(['pusat']);
      expect(namesOf(await seenBy(staff.elsewhere[role])), role).toEqual([]);
    }
  });

  it('by every role of the institution that they are to, and not by the office that looks after it', async () => {
    for (const role of ['admin', 'operator', 'integrator'] as const) {
      expect(namesOf(await seenBy(staff.hospital[role])), role).toEqual(['hospital']);
      expect(namesOf(await seenBy(staff.stranger[role])), role).toEqual(['stranger']);
    }
  });

  it('by the officer that they are to alone, beside those of its office', async () => {
    expect(namesOf(await seenBy(staff.city.auditor))).toEqual(['auditor', 'city']);
    expect(namesOf(await seenBy(staff.province.auditor))).toEqual(['province']);
  });

  it('by the applicant of the application', async () => {
    expect(namesOf(await seenBy(applicant))).toEqual(['application']);
  });

  it('by no stranger', async () => {
    expect((await portal.call(undefined, 'GET', '/notices')).status).toBe(401);
  });
});

describe('marking as read', () => {
  const read = (officer: Officer | undefined, noticeId: string) =>
    portal.call(officer, 'POST', `/notices/${noticeId}/read`);

  it('is for one officer alone, keeps the first time, and puts the notice after the unread ones', async () => {
    clock.advance(1_000);
    await tell('newer', { officeCode: '3278' });
    const newer = await idOf('newer');
    expect((await seenBy(staff.city.head)).notices[0]).toMatchObject({ noticeId: newer, readAt: null });
    expect((await read(staff.city.head, newer)).status).toBe(204);
    const { notices, unread, total } = await seenBy(staff.city.head);
    expect([unread, total, notices.at(-1)]).toMatchObject([
      1,
      2,
      { noticeId: newer, readAt: '2026-03-02T03:00:01.000Z' },
    ]);
    expect((await read(staff.city.head, newer)).status).toBe(204);
    expect(await seenBy(staff.city.reviewer)).toMatchObject({ unread: 2 });
  });

  it('of what is to somebody else answers as for what is not there', async () => {
    const nothing = await read(staff.city.head, uuidV7(0));
    expect(nothing).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const foreign: readonly [Officer, string][] = [
      [staff.city.head, 'province'],
      [staff.province.head, 'city'],
      [staff.pusat.head, 'city'],
      [staff.city.reviewer, 'hospital'],
      [staff.city.head, 'auditor'],
      [staff.hospital.admin, 'stranger'],
      [staff.hospital.admin, 'city'],
      [applicant, 'hospital'],
    ];
    for (const [officer, name] of foreign) {
      const { body, status } = await read(officer, await idOf(name));
      expect([status, body.code, body.detail], name).toEqual([404, 'not_found', nothing.body.detail]);
    }
    expect((await read(undefined, await idOf('city'))).status).toBe(401);
  });

  it('names what is wrong with an id', async () => {
    expect(await read(staff.city.head, 'x')).toMatchObject({ status: 400, body: { parameters: [{ name: 'id' }] } });
  });
});

it('an officer whose role does not allow it is refused, whatever is its own', async () => {
  const demandRead = () => {
    throw new Fault('not_permitted', 'Your role does not allow it.');
  };
  const strict = await openPortal(authority, (app, parts) => noticeRoutes(app, { ...parts, demandRead }));
  const city = await idOf('city');
  expect((await strict.call(staff.city.head, 'GET', '/notices')).status).toBe(403);
  expect((await strict.call(staff.city.head, 'POST', `/notices/${city}/read`)).status).toBe(403);
  await strict.close();
});

describe('a long list', () => {
  it('comes in pages that show each notice once', async () => {
    const busy = await enterOfficer(authority, { officeCode: '91', roles: ['head'], name: 'Sibuk' });
    for (let n = 0; n < 7; n += 1) await tell(`n${n}`, { officeCode: '91' });
    const pages = [];
    for (const page of [1, 2, 3, 4]) pages.push(await seenBy(busy, `?limit=3&page=${page}`));
    expect(pages.map(({ notices }) => notices.length)).toEqual([3, 3, 1, 0]);
    expect(new Set(pages.flatMap(({ notices }) => notices.map(({ noticeId }) => noticeId))).size).toBe(7);
    expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7]);
  });

  it.each(['limit=0', 'limit=201', 'page=0', 'sort=x'])('refuses %s', async (query) => {
    expect(await portal.call(staff.city.head, 'GET', `/notices?${query}`)).toMatchObject({ status: 400 });
  });
});
