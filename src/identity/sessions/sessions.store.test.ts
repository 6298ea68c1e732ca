import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { enterOfficer, openPortal, type Portal } from '../../../testing/staff/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { endOffice } from '../../institutions/index.ts';
import { type Day, testClock } from '../../kernel/index.ts';
import { changeSetting } from '../../settings/index.ts';
import { guardPortal, officerOf } from './portal-door.ts';
import { beginSession, endSession } from './session.ts';

let authority: Authority;
let portal: Portal;
let officer: Officer;
const clock = testClock(aMonday);

beforeAll(async () => {
  authority = await openAuthority(clock);
  officer = await enterOfficer(authority, { officeCode: '32', roles: ['reviewer'], name: 'Petugas Contoh' });
  portal = await openPortal(authority, (app, parts) => {
    guardPortal(app, parts);
    app.get('/portal/v1/me', async (request) => ({ name: officerOf(request).name }));
    app.post('/portal/v1/work', async () => ({ done: true }));
  });
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

const begin = () =>
  beginSession(authority.pool, authority.clock, { officerId: officer.officerId, address: '10.1.2.3', browser: 'x' });
const get = (token: string) => portal.app.inject({ url: '/portal/v1/me', headers: { cookie: `gapura=${token}` } });

describe('a session', () => {
  it('lets its officer in, and a stranger not', async () => {
    expect(await portal.call(officer, 'GET', '/me')).toMatchObject({ status: 200, body: { name: 'Petugas Contoh' } });
    expect(await portal.call(undefined, 'GET', '/me')).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  });

  it('is over when it was ended, and no other with it', async () => {
    const [one, other] = [await begin(), await begin()];
    await endSession(authority.pool, authority.clock, one.sessionId);
    expect((await get(one.token)).statusCode).toBe(401);
    expect((await get(other.token)).statusCode).toBe(200);
  });

  it('is over after half an hour without use, and after twelve hours in any case', async () => {
    const idle = await begin();
    clock.advance(31 * 60_000);
    expect((await get(idle.token)).statusCode).toBe(401);
    const used = await begin();
    for (let half = 0; half < 24; half += 1) {
      clock.advance(29 * 60_000);
      expect((await get(used.token)).statusCode).toBe(200);
    }
    clock.advance(25 * 60_000);
    expect((await get(used.token)).statusCode).toBe(401);
  });

  it('is over sooner when the setting says so', async () => {
    await changeSetting(authority, 'sessionIdleMinutes', 10, '800/4/2026');
    const idle = await begin();
    clock.advance(11 * 60_000);
    expect((await get(idle.token)).statusCode).toBe(401);
    await changeSetting(authority, 'sessionIdleMinutes', 30, '800/5/2026');
  });

  it('is kept without its token', async () => {
    const { token, csrf } = await begin();
    const { rows } = await authority.pool.query('SELECT portal_session::text AS row FROM portal_session');
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) expect([row.includes(token), row.includes(csrf)]).toEqual([false, false]);
  });
});

describe('an officer', () => {
  it('is out as soon as it is deactivated, though its session goes on', async () => {
    const leaving = await enterOfficer(authority, { officeCode: '73', roles: ['head'], name: 'Kepala Contoh' });
    expect((await portal.call(leaving, 'GET', '/me')).status).toBe(200);
    await endOffice(authority, leaving, { on: aMonday, because: 'moved', letterNo: '800/2/2026' });
    expect((await portal.call(leaving, 'GET', '/me')).status).toBe(401);
  });

  it('is in on the days of its appointment only', async () => {
    const startsOn = '2026-03-03' as Day;
    const days = { letterNo: '800/3/2026', letterDate: aMonday, startsOn, endsOn: startsOn };
    const acting = await enterOfficer(authority, { officeCode: '73', roles: ['head'], name: 'Plt. Contoh' }, days);
    const statuses = [];
    for (let day = 0; day < 3; day += 1) {
      const { token } = await beginSession(authority.pool, clock, {
        officerId: acting.officerId,
        address: '::1',
        browser: '',
      });
      statuses.push((await get(token)).statusCode);
      clock.advance(86_400_000);
    }
    expect(statuses).toEqual([401, 200, 401]);
  });
});

describe('a change', () => {
  const change = async (headers: Record<string, string>) => {
    const { token } = await begin();
    return portal.app.inject({
      method: 'POST',
      url: '/portal/v1/work',
      headers: { cookie: `gapura=${token}`, ...headers },
    });
  };

  it('is refused without the token of its session, and with that of another', async () => {
    const { csrf } = await begin();
    expect((await change({})).json()).toMatchObject({ status: 403, code: 'not_permitted', field: 'x-csrf-token' });
    expect((await change({ 'x-csrf-token': csrf })).statusCode).toBe(403);
  });

  it('is refused from another site even with the token', async () => {
    const { token, csrf } = await begin();
    const post = (site: string) =>
      portal.app.inject({
        method: 'POST',
        url: '/portal/v1/work',
        headers: { cookie: `gapura=${token}`, 'x-csrf-token': csrf, 'sec-fetch-site': site },
      });
    expect((await post('cross-site')).statusCode).toBe(403);
    expect((await post('same-origin')).statusCode).toBe(200);
  });
});
