import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import {
  enrolTotp,
  enterStaff,
  type OpenedAccount,
  openAccountOf,
  openSignIn,
  PASSWORD,
  type SignInDoor,
  type Staff,
  totpCode,
} from '../../../testing/staff/index.ts';
import { verifyLog } from '../../audit/index.ts';
import { endOffice } from '../../institutions/index.ts';
import { type TestClock, testClock } from '../../kernel/index.ts';

let clock: TestClock;
let authority: Authority;
let door: SignInDoor;
let staff: Staff;
/** An operator without a second factor, and a reviewer with an authenticator app. */
let operator: OpenedAccount;
let reviewer: OpenedAccount;
let app: { readonly secret: string; readonly recoveryCodes: readonly string[] };

beforeAll(async () => {
  clock = testClock(aMonday);
  authority = await openAuthority(clock);
  door = await openSignIn(authority);
  staff = await enterStaff(authority);
  operator = await openAccountOf(authority, door, staff.hospital.operator);
  reviewer = await openAccountOf(authority, door, staff.city.reviewer);
  app = await enrolTotp(reviewer.browser, clock);
});

afterAll(async () => {
  expect((await verifyLog(authority.pool)).problems).toEqual([]);
  await door.close();
  await authority.close();
});

const signIn = (login: string, password = PASSWORD, browser = door.browser()) =>
  browser.send('POST', '/session', { login, password });

/** The newest record of a sign-in. */
async function lastRecord(): Promise<Record<string, unknown> | undefined> {
  const text =
    "SELECT * FROM access_record WHERE kind = 'sign_in' ORDER BY writer_id DESC, batch_no DESC, pos DESC LIMIT 1";
  return (await authority.pool.query(text)).rows[0];
}

/** A code that was not shown yet: codes are good once. */
function nextCode(): string {
  clock.advance(30_000);
  return totpCode(app.secret, clock);
}

describe('login and password', () => {
  it('sign in whoever needs no second factor, and say who it is and until when', async () => {
    const browser = door.browser();
    const { status, body, setCookies } = await signIn(operator.login.toUpperCase(), PASSWORD, browser);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      outcome: 'signed_in',
      enrolling: false,
      officer: { name: 'operator RSUD_CONTOH', roles: ['operator'], institutionId: staff.hospital.institutionId },
      acts: [
        ...['institution.read', 'notice.read', 'feedback.read', 'feedback.deliver', 'coverage.read', 'ticket.open'],
        ...['ticket.read', 'person.verify'],
      ],
      idleAt: new Date(clock.now() + 30 * 60_000).toISOString(),
      lastAt: new Date(clock.now() + 12 * 3_600_000).toISOString(),
    });
    const [session = ''] = setCookies.filter((text) => text.startsWith('gapura='));
    expect(session).toMatch(/^gapura=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(await browser.send('GET', '/session')).toMatchObject({ status: 200, body });
  });

  it('that are wrong are refused alike, whether the login exists or not', async () => {
    const [wrong, unknown] = [await signIn(operator.login, 'bukan kata sandinya'), await signIn('tidak.ada', PASSWORD)];
    const told = ({ instance: _, ...problem }: { instance: string }) => problem;
    expect(wrong.status).toBe(401);
    expect(told(wrong.body)).toEqual(told(unknown.body));
    expect(wrong.body).toMatchObject({
      code: 'wrong_login',
      messages: { user: { id: expect.stringContaining('salah') } },
    });
    expect(wrong.setCookies).toEqual([]);
  });

  it('are the same in composed and decomposed letters (NFC)', async () => {
    const officer = staff.stranger.operator;
    const account = await openAccountOf(authority, door, officer);
    const change = { old: PASSWORD, new: 'pagi di café Renée' };
    expect((await account.browser.send('POST', '/account/password', change)).status).toBe(204);
    expect((await signIn(account.login, change.new.normalize('NFD'))).status).toBe(201);
  });

  it('do not let in whose office has ended', async () => {
    const leaving = await openAccountOf(authority, door, staff.stranger.integrator);
    await endOffice(authority, leaving.officer, { on: aMonday, because: 'moved', letterNo: '800/9/2026' });
    expect(await signIn(leaving.login)).toMatchObject({ status: 403, body: { code: 'not_acting' } });
    expect(await signIn(leaving.login, 'salah')).toMatchObject({ status: 401, body: { code: 'wrong_login' } });
  });
});

describe('a second factor', () => {
  it('is asked for after the password, and nothing is open before', async () => {
    const browser = door.browser();
    const { status, body, setCookies } = await signIn(reviewer.login, PASSWORD, browser);
    expect([status, body]).toEqual([200, { outcome: 'second_factor_needed', methods: ['totp', 'recovery_code'] }]);
    expect(setCookies.join()).not.toContain('gapura=');
    expect((await browser.send('GET', '/session')).status).toBe(401);
    expect(await browser.send('POST', '/session/totp', { code: nextCode() })).toMatchObject({
      status: 201,
      body: { outcome: 'signed_in', officer: { roles: ['reviewer'], officeCode: '3278' } },
    });
    expect(browser.cookies.has('gapura-ticket')).toBe(false);
  });

  it('is good once: the same code again is used, in another sign-in too', async () => {
    const [one, other] = [door.browser(), door.browser()];
    for (const browser of [one, other]) await signIn(reviewer.login, PASSWORD, browser);
    const code = nextCode();
    expect((await one.send('POST', '/session/totp', { code })).status).toBe(201);
    expect(await other.send('POST', '/session/totp', { code })).toMatchObject({
      status: 401,
      body: { code: 'code_used' },
    });
  });

  it('is right for exactly one of several who send it at once', async () => {
    for (const [path, code] of [
      ['/session/totp', nextCode()],
      ['/session/recovery-code', app.recoveryCodes[0]],
    ]) {
      const browsers = Array.from({ length: 4 }, (_, i) => door.browser(`10.1.7.${i}`));
      for (const browser of browsers) await signIn(reviewer.login, PASSWORD, browser);
      const answers = await Promise.all(browsers.map((browser) => browser.send('POST', String(path), { code })));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 401, 401, 401]);
      expect(new Set(answers.filter(({ status }) => status === 401).map(({ body }) => body.code))).toEqual(
        new Set(['code_used']),
      );
    }
  });

  it('may be a recovery code however it is typed, and each is good once', async () => {
    const typed = app.recoveryCodes[1]?.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const results = [];
    for (const _ of [1, 2]) {
      const browser = door.browser();
      await signIn(reviewer.login, PASSWORD, browser);
      results.push(await browser.send('POST', '/session/recovery-code', { code: typed ?? '' }));
    }
    expect(results.map(({ status, body }) => [status, body.code])).toEqual([
      [201, undefined],
      [401, 'code_used'],
    ]);
  });

  it('needs the password first, within five minutes', async () => {
    const browser = door.browser();
    expect((await browser.send('POST', '/session/totp', { code: nextCode() })).body.code).toBe('ticket_expired');
    await signIn(reviewer.login, PASSWORD, browser);
    clock.advance(5 * 60_000);
    expect((await browser.send('POST', '/session/totp', { code: nextCode() })).body.code).toBe('ticket_expired');
  });

  it('that is wrong five times sends one back to the password', async () => {
    const browser = door.browser('10.1.8.1');
    await signIn(reviewer.login, PASSWORD, browser);
    for (let i = 0; i < 5; i += 1) {
      expect((await browser.send('POST', '/session/totp', { code: '00000a' })).body.code).toBe('code_wrong');
    }
    expect((await browser.send('POST', '/session/totp', { code: nextCode() })).body.code).toBe('ticket_expired');
  });
});

describe('the access log', () => {
  it('knows that an account was opened, by the code of its letter', async () => {
    const { officer } = await openAccountOf(authority, door, staff.hospital.integrator);
    expect(await lastRecord()).toMatchObject({
      outcome: 'signed_in',
      method: 'first_login',
      officer_ref: officer.officerId,
    });
  });

  it('knows of each sign-in: whose, from where, by what', async () => {
    await signIn(operator.login, PASSWORD, door.browser('::ffff:10.1.9.1'));
    expect(await lastRecord()).toMatchObject({
      outcome: 'signed_in',
      method: 'password',
      officer_ref: operator.officer.officerId,
      institution_id: staff.hospital.institutionId,
      peer: '10.1.9.1',
      charged: 0,
      n: 1,
      nik_tag: null,
    });
  });

  it('knows of each failure with an account that exists, at either factor', async () => {
    await signIn(operator.login, 'bukan kata sandinya');
    expect(await lastRecord()).toMatchObject({ outcome: 'wrong_login', officer_ref: operator.officer.officerId });
    const browser = door.browser();
    await signIn(reviewer.login, PASSWORD, browser);
    expect(await lastRecord()).toMatchObject({ outcome: 'second_factor_needed', method: 'password' });
    await browser.send('POST', '/session/recovery-code', { code: '0000-0000-0000-0000' });
    expect(await lastRecord()).toMatchObject({ outcome: 'code_wrong', method: 'recovery_code' });
  });

  it('only counts what names nobody, by address and minute', async () => {
    door.noise.take(true);
    const before = (await lastRecord())?.request_id;
    for (const login of ['tidak.ada', 'juga tidak']) await signIn(login, PASSWORD, door.browser('10.1.9.2'));
    expect((await lastRecord())?.request_id).toBe(before);
    expect(door.noise.take(true)).toMatchObject([{ outcome: 'wrong_login', peer: '10.1.9.2', count: 2 }]);
  });
});

it('no table holds a password, a code, a token or a secret as it is', async () => {
  const browser = door.browser();
  await signIn(reviewer.login, PASSWORD, browser);
  const secrets = [
    PASSWORD,
    app.secret,
    ...app.recoveryCodes,
    ...browser.cookies.values(),
    ...reviewer.browser.cookies.values(),
  ];
  const { rows } = await authority.pool.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  const kept = [];
  for (const { name } of rows) {
    kept.push(...(await authority.pool.query(`SELECT t::text AS text FROM ${name} t`)).rows.map(({ text }) => text));
  }
  const all = kept.join('\n');
  expect(all).toContain(reviewer.login);
  for (const secret of secrets) {
    for (const form of [secret, secret.replaceAll('-', ''), Buffer.from(secret).toString('hex')]) {
      expect(all).not.toContain(form);
    }
  }
});
