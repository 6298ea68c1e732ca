import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import {
  enrolTotp,
  enterOfficer,
  openAccountOf,
  openSignIn,
  PASSWORD,
  type SignInDoor,
  SoftAuthenticator,
} from '../../../testing/staff/index.ts';
import { endOffice, type Officer, type Role } from '../../institutions/index.ts';
import { type TestClock, testClock } from '../../kernel/index.ts';
import { issueFirstLogin } from './letters/issue-first-login.ts';

let clock: TestClock;
let authority: Authority;
let door: SignInDoor;
let people = 0;

beforeAll(async () => {
  clock = testClock(aMonday);
  authority = await openAuthority(clock);
  door = await openSignIn(authority);
});

afterAll(async () => {
  await door.close();
  await authority.close();
});

const somebody = (role: Role = 'reviewer', name = `Petugas Contoh ${people++}`) =>
  enterOfficer(authority, { officeCode: '32', roles: [role], name });
const letterFor = (officer: Officer) => issueFirstLogin(authority, officer);
const use = (letter: { login: string; code: string }, password = PASSWORD, browser = door.browser()) =>
  browser.send('POST', '/first-login', { login: letter.login, code: letter.code, password });
const signIn = (login: string, browser = door.browser()) =>
  browser.send('POST', '/session', { login, password: PASSWORD });

describe('a login letter', () => {
  it('lets its officer set a password, and nothing more than enrol a second factor where its role needs one', async () => {
    const letter = await letterFor(await somebody('head'));
    const browser = door.browser();
    expect(await use(letter, PASSWORD, browser)).toMatchObject({
      status: 201,
      body: { outcome: 'enrol_needed', enrolling: true, acts: [] },
    });
    expect(await browser.send('GET', '/sessions')).toMatchObject({ status: 403, body: { field: 'secondFactor' } });
    expect((await browser.send('DELETE', '/account/totp')).status).toBe(403);
    await enrolTotp(browser, clock);
    expect((await browser.send('GET', '/sessions')).status).toBe(200);
    expect((await browser.send('GET', '/session')).body).toMatchObject({ outcome: 'signed_in', enrolling: false });
  });

  it('asks again for the second factor at each sign-in until there is one', async () => {
    const { login } = await openAccountOf(authority, door, await somebody('auditor'));
    expect((await signIn(login)).body).toMatchObject({ outcome: 'enrol_needed', enrolling: true });
  });

  it('is good once, for exactly one of several who use it at once', async () => {
    const letter = await letterFor(await somebody());
    const answers = await Promise.all([1, 2, 3].map((i) => use(letter, PASSWORD, door.browser(`10.2.0.${i}`))));
    expect(answers.map(({ body }) => body.code ?? body.outcome).toSorted()).toEqual([
      'code_used',
      'code_used',
      'enrol_needed',
    ]);
    expect((await use(letter)).body.code).toBe('code_used');
  });

  it('is good for fourteen days', async () => {
    const [early, late] = [await letterFor(await somebody()), await letterFor(await somebody())];
    clock.advance(14 * 86_400_000 - 1);
    expect((await use(early)).status).toBe(201);
    clock.advance(1);
    expect(await use(late)).toMatchObject({ status: 401, body: { code: 'letter_expired' } });
  });

  it('says that it is used or expired to nobody but who has it', async () => {
    const letter = await letterFor(await somebody());
    await use(letter);
    const other = { ...letter, code: '0000-0000-0000-0000' };
    const [wrong, unknown] = [await use(other), await use({ ...letter, login: 'tidak.ada' })];
    expect([wrong.body.code, unknown.body.code]).toEqual(['wrong_login', 'wrong_login']);
    expect((await use({ ...letter, code: 'bukan kode' })).body.code).toBe('wrong_login');
  });

  it('is not used up by a password that is not taken, and says all that is wrong with it', async () => {
    const letter = await letterFor(await somebody('reviewer', 'Wiratmaja Kusumadinata'));
    const weak = await use(letter, 'wiratmaja1');
    expect([weak.status, weak.body.code]).toEqual([422, 'password_weak']);
    expect(weak.body.reasons.map(({ code }: { code: string }) => code)).toEqual(['too_short', 'about_you']);
    expect(weak.text).not.toContain('wiratmaja1');
    expect((await use(letter)).status).toBe(201);
  });

  it('is read however it is typed', async () => {
    const letter = await letterFor(await somebody());
    const typed = letter.code.toLowerCase().replaceAll('-', '').replaceAll('0', 'O').replaceAll('1', 'l');
    expect((await use({ login: ` ${letter.login.toUpperCase()} `, code: typed })).status).toBe(201);
  });

  it('is for nobody whose office has ended', async () => {
    const officer = await somebody();
    await endOffice(authority, officer, { on: aMonday, because: 'moved', letterNo: '800/4/2026' });
    const ended = { ...officer, status: 'deactivated' as const };
    await expect(letterFor(ended)).rejects.toMatchObject({ code: 'conflict', field: 'officer' });
  });
});

describe('another letter', () => {
  it('voids everything before it: letter, password, factors, known browsers and sessions', async () => {
    const officer = await somebody();
    const { login, browser } = await openAccountOf(authority, door, officer);
    await enrolTotp(browser, clock);
    const device = new SoftAuthenticator();
    const options = (await browser.send('POST', '/account/passkeys/options')).body;
    await browser.send('POST', '/account/passkeys', { name: 'Laptop', response: device.create(options) });
    expect((await signIn(login)).body.outcome).toBe('second_factor_needed');

    const lost = await letterFor(officer);
    const letter = await letterFor(officer);
    expect(letter.login).toBe(login);
    expect((await browser.send('GET', '/session')).status).toBe(401);
    expect((await signIn(login)).body.code).toBe('wrong_login');
    const asked = (await browser.send('POST', '/session/passkey/options')).body;
    expect((await browser.send('POST', '/session/passkey', device.get(asked))).body.code).toBe('passkey_wrong');
    expect((await use(lost)).body.code).toBe('wrong_login');
    expect((await use(letter)).body.outcome).toBe('enrol_needed');
  });
});

it('namesakes get logins of their own', async () => {
  const both = [await somebody('reviewer', 'Budi Santoso, S.H.'), await somebody('reviewer', 'Budi Santoso')];
  const logins = [];
  for (const officer of both) logins.push((await letterFor(officer)).login);
  expect(logins).toEqual(['budi.santoso', 'budi.santoso2']);

  const namesakes = await Promise.all([1, 2, 3].map(() => somebody('reviewer', 'Cut Contoh')));
  const made = await Promise.allSettled(namesakes.map(letterFor));
  const conflict = expect.objectContaining({ code: 'conflict', field: 'login' });
  for (const one of made) if (one.status === 'rejected') expect(one.reason).toEqual(conflict);
  const again = [];
  for (const officer of namesakes) again.push((await letterFor(officer)).login);
  expect(again.toSorted()).toEqual(['cut.contoh', 'cut.contoh2', 'cut.contoh3']);
});
