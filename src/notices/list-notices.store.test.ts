import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterNotice } from '../../testing/notices/index.ts';
import { type Authority, aMonday, openAuthority } from '../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../testing/staff/index.ts';
import type { Officer } from '../institutions/index.ts';
import { testClock, type Uuid } from '../kernel/index.ts';
import { noticeRoutes } from './routes.ts';

let authority: Authority;
let staff: Staff;
let portal: Portal;
const clock = testClock(aMonday);

beforeAll(async () => {
  authority = await openAuthority(clock);
  staff = await enterStaff(authority);
  portal = await openPortal(authority, (app, parts) => noticeRoutes(app, { ...parts, demandRead: () => {} }));
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

interface Listed {
  readonly noticeId: Uuid;
  readonly readAt: string | null;
}

async function seenBy(officer: Officer, query = ''): Promise<{ notices: Listed[]; unread: number; total: number }> {
  const answer = await portal.call(officer, 'GET', `/notices${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

describe('marking as read', () => {
  const read = (officer: Officer, noticeId: string) => portal.call(officer, 'POST', `/notices/${noticeId}/read`);

  it('is for one officer alone, keeps the first time, and puts the notice after the unread ones', async () => {
    const { head, reviewer } = staff.city;
    await enterNotice(authority, { officeCode: '3278' });
    clock.advance(1_000);
    const newer = await enterNotice(authority, { officeCode: '3278' });
    expect((await seenBy(head)).notices[0]).toMatchObject({ noticeId: newer, readAt: null });
    expect((await read(head, newer)).status).toBe(204);
    const { notices, unread, total } = await seenBy(head);
    const readAt = '2026-03-02T03:00:01.000Z';
    expect([unread, total, notices.at(-1)]).toMatchObject([1, 2, { noticeId: newer, readAt }]);
    clock.advance(1_000);
    expect((await read(head, newer)).status).toBe(204);
    expect((await seenBy(head)).notices.at(-1)).toMatchObject({ noticeId: newer, readAt });
    expect(await seenBy(reviewer)).toMatchObject({ unread: 2 });
  });

  it('names what is wrong with an id', async () => {
    expect(await read(staff.city.head, 'x')).toMatchObject({ status: 400, body: { parameters: [{ name: 'id' }] } });
  });
});

describe('a long list', () => {
  it('comes in pages that show each notice once', async () => {
    for (let n = 0; n < 7; n += 1) await enterNotice(authority, { officeCode: '7371' });
    const pages = [];
    for (const page of [1, 2, 3, 4]) pages.push(await seenBy(staff.elsewhere.head, `?limit=3&page=${page}`));
    expect(pages.map(({ notices }) => notices.length)).toEqual([3, 3, 1, 0]);
    expect(new Set(pages.flatMap(({ notices }) => notices.map(({ noticeId }) => noticeId))).size).toBe(7);
    expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7]);
  });

  it.each(['limit=0', 'limit=201', 'page=0', 'sort=x'])('refuses %s', async (query) => {
    expect(await portal.call(staff.city.head, 'GET', `/notices?${query}`)).toMatchObject({ status: 400 });
  });
});
