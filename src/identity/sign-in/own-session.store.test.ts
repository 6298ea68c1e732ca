import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import {
  type Browser,
  enrolTotp,
  enterStaff,
  type OpenedAccount,
  openAccountOf,
  openSignIn,
  PASSWORD,
  type SignInDoor,
  SoftAuthenticator,
  type Staff,
  totpCode,
} from '../../../testing/staff/index.ts';
import { type TestClock, testClock } from '../../kernel/index.ts';

let clock: TestClock;
let authority: Authority;
let door: SignInDoor;
let staff: Staff;
let operator: OpenedAccount;

beforeAll(async () => {
  clock = testClock(aMonday);
  authority = await openAuthority(clock);
  door = await openSignIn(authority);
  staff = await enterStaff(authority);
  operator = await openAccountOf(authority, door, staff.hospital.operator);
});

afterAll(async () => {
  await door.close();
  await authority.close();
});

async function signedIn(login = operator.login, password = PASSWORD): Promise<Browser> {
  const browser = door.browser();
  expect((await browser.send('POST', '/session', { login, password })).status).toBe(201);
  return browser;
}

const isIn = async (browser: Browser) => (await browser.send('GET', '/session')).status === 200;
const copyOf = (browser: Browser) => door.browser('10.6.6.6', browser.cookies);

describe('fixation', () => {
  it('a session planted before signing in is not the one that is signed in', async () => {
    const planted = new Map([['gapura', 'A'.repeat(43)]]);
    const browser = door.browser('10.1.2.3', planted);
    await browser.send('POST', '/session', { login: operator.login, password: PASSWORD });
    expect(browser.cookies.get('gapura')).not.toBe('A'.repeat(43));
    expect(await isIn(door.browser('10.6.6.6', planted))).toBe(false);
  });

  it('each rise of assurance has a new token, and the one of before opens nothing', async () => {
    const { browser } = await openAccountOf(authority, door, staff.pusat.head);
    const enrolling = copyOf(browser);
    expect(await isIn(enrolling)).toBe(true);
    const { secret } = await enrolTotp(browser, clock);
    expect([await isIn(enrolling), await isIn(browser)]).toEqual([false, true]);

    const unproven = copyOf(browser);
    clock.advance(60_000);
    expect((await browser.send('POST', '/session/proof', { code: totpCode(secret, clock) })).body.outcome).toBe(
      'proven',
    );
    expect([await isIn(unproven), await isIn(browser)]).toEqual([false, true]);
  });

  it('a thief who waits with the password while the first factor is enrolled is out', async () => {
    const { browser, login } = await openAccountOf(authority, door, staff.pusat.auditor);
    const thief = await signedIn(login);
    await enrolTotp(browser, clock);
    expect(await isIn(thief)).toBe(false);
  });

  it('does not lengthen the twelve hours by proving oneself again', async () => {
    const browser = await signedIn();
    for (let half = 0; half < 25; half += 1) {
      clock.advance(28 * 60_000);
      const { body } = await browser.send('POST', '/session/proof', { password: PASSWORD });
      expect(body.outcome).toBe('proven');
    }
    clock.advance(21 * 60_000);
    expect(await isIn(browser)).toBe(false);
  });
});

describe('a request from another site', () => {
  it('neither signs anybody in nor changes anything', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site' };
    const login = { login: operator.login, password: PASSWORD };
    expect((await door.browser().send('POST', '/session', login, foreign)).status).toBe(403);
    const browser = await signedIn();
    expect((await browser.send('DELETE', '/session', undefined, foreign)).status).toBe(403);
    expect((await browser.send('DELETE', '/session', undefined, { 'x-csrf-token': 'x' })).status).toBe(403);
    expect(await isIn(browser)).toBe(true);
  });

  it('cannot even send a form: only JSON is read', async () => {
    const { statusCode } = await door.app.inject({
      method: 'POST',
      url: '/portal/v1/session',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `login=${operator.login}&password=${PASSWORD}`,
    });
    expect(statusCode).toBe(415);
  });
});

describe('over HTTPS', () => {
  it('cookies are bound to this host and to TLS, and others are not taken', async () => {
    const secure = await openSignIn(authority, { publicUrl: 'https://gapura.contoh.go.id' });
    const browser = secure.browser();
    const { setCookies } = await browser.send('POST', '/session', { login: operator.login, password: PASSWORD });
    for (const name of ['gapura', 'gapura-browser']) {
      const [cookie = ''] = setCookies.filter((text) => text.startsWith(`__Host-${name}=`));
      expect(cookie).toMatch(/Path=\/;.*HttpOnly; Secure; SameSite=Strict/);
    }
    expect(await isIn(browser)).toBe(true);
    const planted = new Map([['gapura', browser.cookies.get('__Host-gapura') ?? '']]);
    expect(await isIn(secure.browser('10.1.2.3', planted))).toBe(false);
    await secure.close();
  });
});

describe('signing out', () => {
  it('ends the session for good, whoever kept its cookie', async () => {
    const browser = await signedIn();
    const copy = copyOf(browser);
    expect(await browser.send('DELETE', '/session')).toMatchObject({ status: 204 });
    expect(browser.cookies.has('gapura')).toBe(false);
    expect(await isIn(copy)).toBe(false);
  });
});

describe('the list of sessions', () => {
  it('shows one’s own, and ends any of them, but nobody else’s', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const { sessions } = (await here.send('GET', '/sessions')).body;
    expect(sessions.filter(({ current }: { current: boolean }) => current)).toMatchObject([
      { address: '10.1.2.3', browser: 'Peramban Uji' },
    ]);
    const idThere = (await there.send('GET', '/sessions')).body.sessions.find(
      ({ current }: { current: boolean }) => current,
    ).id;
    const stranger = await openAccountOf(authority, door, staff.stranger.operator);
    expect((await stranger.browser.send('DELETE', `/sessions/${idThere}`)).status).toBe(404);
    expect(await isIn(there)).toBe(true);
    expect((await here.send('DELETE', `/sessions/${idThere}`)).status).toBe(204);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    expect((await here.send('DELETE', `/sessions/${idThere}`)).status).toBe(404);
  });
});

describe('a change of what one signs in with', () => {
  it('needs a proof that is no older than ten minutes', async () => {
    const browser = await signedIn();
    clock.advance(10 * 60_000);
    for (const [method, path] of [
      ['POST', '/account/totp'],
      ['POST', '/account/passkeys/options'],
      ['POST', '/account/recovery-codes'],
      ['DELETE', '/account/totp'],
    ] as const) {
      expect(await browser.send(method, path)).toMatchObject({ status: 403, body: { code: 'proof_needed' } });
    }
    expect((await browser.send('POST', '/session/proof', { password: 'salah sekali' })).body.code).toBe('wrong_login');
    await browser.send('POST', '/session/proof', { password: PASSWORD });
    expect((await browser.send('POST', '/account/totp')).status).toBe(200);
  });

  it('is proven by the second factor where there is one, never by the password alone', async () => {
    const { browser } = await openAccountOf(authority, door, staff.stranger.integrator);
    const { secret } = await enrolTotp(browser, clock);
    clock.advance(10 * 60_000);
    expect((await browser.send('POST', '/session/proof', { password: PASSWORD })).body.code).toBe('proof_needed');
    await browser.send('POST', '/session/proof', { code: totpCode(secret, clock) });
    expect((await browser.send('POST', '/account/recovery-codes')).status).toBe(201);
  });

  it('keeps at least one factor for whose role needs one, and none for others', async () => {
    const { browser } = await openAccountOf(authority, door, staff.city.head);
    await enrolTotp(browser, clock);
    expect((await browser.send('DELETE', '/account/totp')).body.code).toBe('factor_required');
    const device = new SoftAuthenticator('ES256');
    const options = (await browser.send('POST', '/account/passkeys/options')).body;
    const added = await browser.send('POST', '/account/passkeys', { name: 'Laptop', response: device.create(options) });
    expect(added.body.recoveryCodes).toEqual([]);
    expect((await browser.send('DELETE', '/account/totp')).status).toBe(204);
    const { passkeys, totpAddedAt, recoveryCodes } = (await browser.send('GET', '/account')).body;
    expect([passkeys.length, totpAddedAt, recoveryCodes]).toEqual([1, null, 10]);
    expect((await browser.send('DELETE', `/account/passkeys/${passkeys[0].id}`)).body.code).toBe('factor_required');

    const free = await openAccountOf(authority, door, staff.hospital.integrator);
    await enrolTotp(free.browser, clock);
    expect((await free.browser.send('DELETE', '/account/totp')).status).toBe(204);
    expect((await free.browser.send('GET', '/account')).body).toMatchObject({ recoveryCodes: 0, mustEnrol: false });
    expect((await free.browser.send('POST', '/account/recovery-codes')).status).toBe(409);
    expect((await free.browser.send('DELETE', '/account/totp')).status).toBe(404);
  });

  it('confirms an app by a code of its own, and keeps the old one until then', async () => {
    const { browser, login } = await openAccountOf(authority, door, staff.elsewhere.reviewer);
    const old = await enrolTotp(browser, clock);
    const offered = (await browser.send('POST', '/account/totp')).body;
    expect(offered.uri).toBe(`otpauth://totp/Gapura:${login}?secret=${offered.secret}&issuer=Gapura`);
    expect(offered.qr).toMatch(/^<svg [\s\S]*<\/svg>$/);
    const confirm = (code: string) => browser.send('POST', '/account/totp/confirm', { code });
    expect((await confirm('123')).body.code).toBe('code_wrong');
    clock.advance(30_000);
    expect((await browser.send('POST', '/session/proof', { code: totpCode(old.secret, clock) })).status).toBe(200);
    const code = totpCode(offered.secret, clock);
    expect((await confirm(code)).body.recoveryCodes).toEqual([]);
    expect((await browser.send('POST', '/session/proof', { code })).body.code).toBe('code_used');
    clock.advance(30_000);
    expect((await browser.send('POST', '/session/proof', { code: totpCode(old.secret, clock) })).body.code).toBe(
      'code_wrong',
    );
  });
});

describe('a change of the password', () => {
  it('needs the old one, ends the other sessions, and takes no weak one', async () => {
    const { browser, login } = await openAccountOf(authority, door, staff.stranger.admin);
    await enrolTotp(browser, clock);
    const change = (old: string, neu: string) => browser.send('POST', '/account/password', { old, new: neu });
    expect((await change('salah sekali lagi', 'hujan turun di bukit')).body.code).toBe('wrong_login');
    expect((await change(PASSWORD, 'password12345')).body.reasons).toMatchObject([{ code: 'breached' }]);
    expect((await change(PASSWORD, 'hujan turun di bukit')).status).toBe(204);
    expect(await isIn(browser)).toBe(true);
    const again = door.browser();
    expect((await again.send('POST', '/session', { login, password: PASSWORD })).body.code).toBe('wrong_login');
  });

  it('leaves no other session', async () => {
    const { browser, login } = await openAccountOf(authority, door, staff.hospital.admin);
    await enrolTotp(browser, clock);
    const { rows } = await authority.pool.query('SELECT officer_id FROM account WHERE login = $1', [login]);
    const others = async () =>
      (await browser.send('GET', '/sessions')).body.sessions.filter(({ current }: { current: boolean }) => !current);
    const text = `INSERT INTO portal_session (session_id, token_hash, csrf_hash, officer_id, began_at, seen_at, proven_at, address)
      VALUES (gen_random_uuid(), 'x', 'x', $1, $2, $2, $2, '10.9.9.9')`;
    await authority.pool.query(text, [rows[0].officer_id, new Date(clock.now())]);
    expect(await others()).toHaveLength(1);
    await browser.send('POST', '/account/password', { old: PASSWORD, new: 'hujan turun di bukit' });
    expect(await others()).toEqual([]);
  });
});
