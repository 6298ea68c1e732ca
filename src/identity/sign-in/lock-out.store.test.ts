import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import {
  type Browser,
  enterOfficer,
  type OpenedAccount,
  openAccountOf,
  openSignIn,
  PASSWORD,
  type SignInDoor,
  SoftAuthenticator,
} from '../../../testing/staff/index.ts';
import { createInstitution } from '../../institutions/index.ts';
import { type TestClock, testClock, type Uuid } from '../../kernel/index.ts';
import { forgetSignIns } from './forget-sign-ins.ts';

let clock: TestClock;
let authority: Authority;
/** Two processes of one installation. */
let doors: readonly SignInDoor[];
let institutionId: Uuid;
let siti: OpenedAccount;
let people = 0;

beforeAll(async () => {
  clock = testClock(aMonday);
  authority = await openAuthority(clock);
  doors = [await openSignIn(authority), await openSignIn(authority)];
  institutionId = await createInstitution(authority, {
    officeCode: '32',
    slug: 'RSUD_CONTOH',
    customerId: null,
    name: 'RSUD Contoh',
    class: 'city',
    kind: 'regional_body',
    sector: 'kesehatan',
  });
});

afterAll(async () => {
  for (const door of doors) await door.close();
  await authority.close();
});

const door = (i = 0) => doors[i] as SignInDoor;

beforeEach(async () => {
  const name = `Siti Contoh ${people++}`;
  siti = await openAccountOf(
    authority,
    door(),
    await enterOfficer(authority, { institutionId, roles: ['operator'], name }),
  );
});

const tryAs = (browser: Browser, password: string, login = siti.login) =>
  browser.send('POST', '/session', { login, password });

/** Strangers guess from as many addresses as they like, over both processes; answers how the last one was told. */
async function strangersGuess(times: number, login = siti.login) {
  let last = '';
  for (let i = 0; i < times; i += 1) {
    const address = `192.0.2.${i}`;
    last = (await tryAs(door(i % 2).browser(address), `tebakan ke-${i}`, login)).body.code;
  }
  return last;
}

describe('whoever guesses from one address', () => {
  it('is heard ten times a minute, and then not with the right password either', async () => {
    const guesser = door().browser('192.0.2.200');
    for (let i = 0; i < 10; i += 1) expect((await tryAs(guesser, `tebakan ke-${i}`)).body.code).toBe('wrong_login');
    expect(await tryAs(guesser, PASSWORD)).toMatchObject({
      status: 429,
      retryAfter: '60',
      body: { code: 'too_many_failures' },
    });
    clock.advance(60_000);
    expect((await tryAs(guesser, PASSWORD)).status).toBe(201);
  });

  it('has no more tries by trying all at once', async () => {
    const guesser = door().browser('192.0.2.201');
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => tryAs(guesser, `tebakan ke-${i}`)));
    const heard = answers.filter(({ body }) => body.code === 'wrong_login');
    expect(heard).toHaveLength(10);
  });
});

describe('strangers from many addresses', () => {
  it('share twenty failures an hour over all processes', async () => {
    expect(await strangersGuess(20)).toBe('wrong_login');
    const refused = await tryAs(door(1).browser('198.51.100.7'), PASSWORD);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_failures' } });
    expect(Number(refused.retryAfter)).toBeGreaterThan(3_000);
    clock.advance(3_600_000);
    expect((await tryAs(door(1).browser('198.51.100.7'), PASSWORD)).status).toBe(201);
  });

  it('cannot lock out the browser that the right person has signed in with, at any address', async () => {
    expect(await strangersGuess(25)).toBe('too_many_failures');
    const own = door(1).browser('203.0.113.9', siti.browser.cookies);
    expect((await tryAs(own, PASSWORD)).status).toBe(201);
  });

  it('do not stand in the way of a passkey', async () => {
    const device = new SoftAuthenticator();
    const options = (await siti.browser.send('POST', '/account/passkeys/options')).body;
    await siti.browser.send('POST', '/account/passkeys', { name: 'Telepon', response: device.create(options) });
    await strangersGuess(25);
    const elsewhere = door().browser('203.0.113.10');
    const asked = (await elsewhere.send('POST', '/session/passkey/options')).body;
    expect((await elsewhere.send('POST', '/session/passkey', device.get(asked))).status).toBe(201);
  });

  it('do not learn which logins exist: one that nobody has is refused after as many', async () => {
    expect(await strangersGuess(20, 'tidak.ada')).toBe('wrong_login');
    expect((await tryAs(door().browser('198.51.100.8'), 'x', 'tidak.ada')).body.code).toBe('too_many_failures');
  });
});

describe('a browser that is known', () => {
  it('has a budget of its own, and is a stranger beyond it', async () => {
    const copied = new Map(siti.browser.cookies);
    for (let i = 0; i < 20; i += 1) {
      expect((await tryAs(door().browser(`192.0.2.${100 + i}`, copied), 'salah')).body.code).toBe('wrong_login');
    }
    for (let i = 0; i < 20; i += 1) await tryAs(door().browser(`192.0.2.${130 + i}`, copied), 'salah');
    expect((await tryAs(door().browser('192.0.2.160', copied), PASSWORD)).body.code).toBe('too_many_failures');
  });

  it('of somebody else is a stranger', async () => {
    const other = siti;
    const officer = await enterOfficer(authority, { institutionId, roles: ['operator'], name: `Budi ${people}` });
    siti = await openAccountOf(authority, door(), officer);
    await strangersGuess(25);
    const borrowed = door().browser('203.0.113.11', other.browser.cookies);
    expect((await tryAs(borrowed, PASSWORD)).body.code).toBe('too_many_failures');
  });

  it('gets a new pass at each sign-in, and the old one is void', async () => {
    const before = new Map(siti.browser.cookies);
    await tryAs(siti.browser, PASSWORD);
    expect(siti.browser.cookies.get('gapura-browser')).not.toBe(before.get('gapura-browser'));
    await strangersGuess(25);
    expect((await tryAs(door().browser('203.0.113.12', before), PASSWORD)).body.code).toBe('too_many_failures');
  });
});

it('what is over is forgotten: strangers’ failures after an hour, browsers after ninety days', async () => {
  const count = async (table: string) =>
    Number((await authority.pool.query(`SELECT count(*) AS n FROM ${table}`)).rows[0].n);
  await strangersGuess(3);
  clock.advance(3_600_001);
  await forgetSignIns(authority.pool, clock);
  expect([await count('strange_failure'), (await count('known_browser')) > 0]).toEqual([0, true]);
  clock.advance(90 * 86_400_000);
  await forgetSignIns(authority.pool, clock);
  expect(await count('known_browser')).toBe(0);
});
