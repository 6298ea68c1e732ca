import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, aMonday, openAuthority } from '../../../../testing/rights/index.ts';
import {
  type Browser,
  enrolTotp,
  enterStaff,
  type Issuer,
  type IssuerClaims,
  type OpenedAccount,
  openAccountOf,
  openIssuer,
  openSignIn,
  PASSWORD,
  type SignInDoor,
  type Staff,
  totpCode,
} from '../../../../testing/staff/index.ts';
import { type TestClock, testClock } from '../../../kernel/index.ts';
import { linkOidc } from './link-oidc.ts';
import { openProvider } from './open-provider.ts';

let clock: TestClock;
let authority: Authority;
let issuer: Issuer;
let door: SignInDoor;
let staff: Staff;
/** A reviewer that is linked, with an authenticator app here. */
let reviewer: OpenedAccount;
let secret: string;

beforeAll(async () => {
  clock = testClock(aMonday);
  authority = await openAuthority(clock);
  issuer = await openIssuer();
  const oidc = openProvider(issuer.issuer, issuer.clientId, issuer.clientSecret);
  door = await openSignIn(authority, { oidc });
  staff = await enterStaff(authority);
  reviewer = await openAccountOf(authority, door, staff.city.reviewer);
  secret = (await enrolTotp(reviewer.browser, clock)).secret;
  await linkOidc(authority, reviewer.officer, issuer.issuer, 'pegawai-17');
});

afterAll(async () => {
  await door.close();
  await issuer.close();
  await authority.close();
});

/** A browser goes to the provider; answers the path by which it is sent back. */
async function goThere(browser: Browser, claims: IssuerClaims): Promise<string> {
  issuer.claims = claims;
  const there = await browser.send('GET', '/session/oidc');
  expect(there.status).toBe(302);
  const back = await fetch(String(there.location), { redirect: 'manual' });
  const url = new URL(String(back.headers.get('location')));
  return url.pathname.replace('/portal/v1', '') + url.search;
}

async function signIn(browser: Browser, claims: IssuerClaims): Promise<string | undefined> {
  const { location } = await browser.send('GET', await goThere(browser, claims));
  return location?.replace('/?sign-in=', '');
}

describe("signing in by the staff's identity provider", () => {
  it('ends at once where it vouches for more than one factor', async () => {
    const browser = door.browser();
    expect(await signIn(browser, { sub: 'pegawai-17', amr: ['pwd', 'otp', 'mfa'] })).toBe('signed_in');
    expect((await browser.send('GET', '/session')).body).toMatchObject({
      enrolling: false,
      officer: { id: reviewer.officer.officerId },
    });
    const recorded = "SELECT outcome FROM access_record WHERE kind = 'sign_in' AND method = $1 AND officer_ref = $2";
    const { rows } = await authority.pool.query(recorded, ['oidc', reviewer.officer.officerId]);
    expect(rows).toEqual([{ outcome: 'signed_in' }]);
  });

  it('stands for the password alone where it does not: the second factor is asked for here', async () => {
    const browser = door.browser();
    expect(await signIn(browser, { sub: 'pegawai-17' })).toBe('second_factor_needed');
    expect((await browser.send('GET', '/session')).status).toBe(401);
    clock.advance(30_000);
    const answer = await browser.send('POST', '/session/totp', { code: totpCode(secret, clock) });
    expect(answer.status).toBe(201);
  });

  it('lets nobody in who is not linked, however the provider calls it', async () => {
    const claims = { sub: 'pegawai-18', email: reviewer.login, preferred_username: reviewer.login, amr: ['mfa'] };
    expect(await signIn(door.browser(), claims)).toBe('oidc_unlinked');
  });

  it.each<[string, IssuerClaims]>([
    ['for another client', { sub: 'pegawai-17', aud: 'aplikasi-lain' }],
    ['by another issuer', { sub: 'pegawai-17', iss: 'https://sso.contoh.com' }],
    ['for another sign-in', { sub: 'pegawai-17', nonce: 'lain' }],
    ['that is over', { sub: 'pegawai-17', exp: 1_000_000_000 }],
    ['for nobody', {}],
  ])('takes no token %s', async (_, claims) => {
    const browser = door.browser();
    expect(await signIn(browser, { amr: ['mfa'], ...claims })).toBe('oidc_failed');
    expect((await browser.send('GET', '/session')).status).toBe(401);
  });

  it('comes back to the browser that went, once', async () => {
    const [browser, other] = [door.browser(), door.browser()];
    const back = await goThere(browser, { sub: 'pegawai-17', amr: ['mfa'] });
    expect((await other.send('GET', back)).location).toBe('/?sign-in=ticket_expired');
    expect((await browser.send('GET', back)).location).toBe('/?sign-in=signed_in');
    expect((await browser.send('GET', back)).location).toBe('/?sign-in=ticket_expired');
  });

  it('is not offered where no provider is named, and says when it does not answer', async () => {
    const without = await openSignIn(authority);
    expect((await without.browser().send('GET', '/session/oidc')).status).toBe(404);
    await without.close();
    const away = await openSignIn(authority, { oidc: openProvider('http://localhost:1', 'gapura', 'x') });
    expect((await away.browser().send('GET', '/session/oidc')).status).toBe(503);
    await away.close();
  });
});

describe('a link', () => {
  it('is for people of offices that have an account, and for one of them', async () => {
    const link = (officer = staff.hospital.operator, subject = 'pegawai-19') =>
      linkOidc(authority, officer, issuer.issuer, subject);
    await expect(link()).rejects.toMatchObject({ code: 'invalid_input', field: 'officer' });
    await expect(link(staff.city.head)).rejects.toMatchObject({ code: 'conflict' });
    const { officer } = await openAccountOf(authority, door, staff.city.head);
    await expect(link(officer, 'pegawai-17')).rejects.toMatchObject({ code: 'conflict', field: 'subject' });
    await link(officer);
    expect(await signIn(door.browser(), { sub: 'pegawai-19' })).toBe('enrol_needed');
  });

  it('does not void the password', async () => {
    const answer = await door.browser().send('POST', '/session', { login: reviewer.login, password: PASSWORD });
    expect(answer.body.outcome).toBe('second_factor_needed');
  });
});
