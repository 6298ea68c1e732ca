import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, aMonday, openAuthority } from '../../../../testing/rights/index.ts';
import {
  type Browser,
  enterStaff,
  type Misbehaviour,
  type OpenedAccount,
  openAccountOf,
  openSignIn,
  PASSWORD,
  type SignInDoor,
  SoftAuthenticator,
  type Staff,
} from '../../../../testing/staff/index.ts';
import type { Officer } from '../../../institutions/index.ts';
import { type TestClock, testClock } from '../../../kernel/index.ts';

let clock: TestClock;
let authority: Authority;
let door: SignInDoor;
let staff: Staff;

beforeAll(async () => {
  clock = testClock(aMonday);
  authority = await openAuthority(clock);
  door = await openSignIn(authority);
  staff = await enterStaff(authority);
});

afterAll(async () => {
  await door.close();
  await authority.close();
});

/** Enrols a device in a browser that is signed in. */
async function enrol(browser: Browser, device: SoftAuthenticator, wrong: Misbehaviour = {}) {
  const options = (await browser.send('POST', '/account/passkeys/options')).body;
  return browser.send('POST', '/account/passkeys', { name: 'Laptop dinas', response: device.create(options, wrong) });
}

async function withPasskey(officer: Officer, algorithm: 'Ed25519' | 'ES256' = 'Ed25519') {
  const device = new SoftAuthenticator(algorithm);
  const account = await openAccountOf(authority, door, officer);
  expect((await enrol(account.browser, device)).status).toBe(201);
  return { ...account, device };
}

/** Proves a device in a new browser, without a login. */
async function prove(device: SoftAuthenticator, wrong: Misbehaviour = {}, browser = door.browser()) {
  const options = (await browser.send('POST', '/session/passkey/options')).body;
  return browser.send('POST', '/session/passkey', device.get(options, wrong));
}

const halfWay = async ({ login }: OpenedAccount) => {
  const browser = door.browser();
  await browser.send('POST', '/session', { login, password: PASSWORD });
  return browser;
};

describe('enrolling a passkey', () => {
  it('asks for one of this domain, with its user verified, by the algorithms that devices know', async () => {
    const { browser, login } = await openAccountOf(authority, door, staff.pusat.head);
    expect((await browser.send('POST', '/account/passkeys/options')).body).toMatchObject({
      rp: { id: 'localhost', name: 'Gapura' },
      user: { name: login, displayName: 'head Pusat' },
      attestation: 'none',
      authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ alg, type: 'public-key' })),
      challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('is a second factor: the session is whole after it, and recovery codes come with the first', async () => {
    const { browser } = await openAccountOf(authority, door, staff.pusat.reviewer);
    const added = await enrol(browser, new SoftAuthenticator());
    expect([added.status, added.body.recoveryCodes.length]).toEqual([201, 10]);
    expect((await browser.send('GET', '/session')).body.enrolling).toBe(false);
    expect((await browser.send('GET', '/account')).body.passkeys).toMatchObject([
      { name: 'Laptop dinas', addedAt: new Date(clock.now()).toISOString(), lastUsedAt: null },
    ]);
  });

  it.each<[string, Misbehaviour]>([
    ['for another page', { origin: 'http://localhost:9999' }],
    ['for another domain', { rpId: 'contoh.go.id' }],
    ['without a finger or PIN', { unverified: true }],
    ['as an answer to something else', { type: 'webauthn.get' }],
  ])('is refused when it was made %s', async (_, wrong) => {
    const { browser } = await openAccountOf(authority, door, staff.pusat.administrator);
    expect((await enrol(browser, new SoftAuthenticator(), wrong)).body.code).toBe('passkey_wrong');
  });

  it('answers its challenge once, within five minutes, in the account that asked', async () => {
    const { browser } = await openAccountOf(authority, door, staff.province.head);
    const options = (await browser.send('POST', '/account/passkeys/options')).body;
    const answer = { name: 'Laptop', response: new SoftAuthenticator().create(options) };
    const other = await openAccountOf(authority, door, staff.province.reviewer);
    expect((await other.browser.send('POST', '/account/passkeys', answer)).body.code).toBe('ticket_expired');
    expect((await browser.send('POST', '/account/passkeys', answer)).body.code).toBe('ticket_expired');
    const late = (await browser.send('POST', '/account/passkeys/options')).body;
    clock.advance(5 * 60_000);
    const response = new SoftAuthenticator().create(late);
    expect((await browser.send('POST', '/account/passkeys', { name: 'Laptop', response })).body.code).toBe(
      'ticket_expired',
    );
  });

  it('of one device for two accounts is refused', async () => {
    const { device } = await withPasskey(staff.province.auditor);
    const { browser } = await openAccountOf(authority, door, staff.province.administrator);
    expect((await enrol(browser, device)).status).toBe(409);
  });

  it('is said to be impossible where the address is no domain', async () => {
    const numbers = await openSignIn(authority, { publicUrl: 'http://127.0.0.1:8080' });
    const { browser } = await openAccountOf(authority, numbers, staff.city.head);
    const refused = await browser.send('POST', '/account/passkeys/options');
    expect(refused).toMatchObject({ status: 409, body: { code: 'passkeys_unavailable' } });
    expect((await numbers.browser().send('POST', '/session/passkey/options')).status).toBe(409);
    await numbers.close();
  });
});

describe('signing in by passkey', () => {
  it.each(['Ed25519', 'ES256'] as const)(
    'alone is enough, because the device verifies its user (%s)',
    async (algorithm) => {
      const { device, officer } = await withPasskey(
        staff.city[algorithm === 'ES256' ? 'auditor' : 'reviewer'],
        algorithm,
      );
      const browser = door.browser();
      expect(await prove(device, {}, browser)).toMatchObject({
        status: 201,
        body: { outcome: 'signed_in', enrolling: false, officer: { id: officer.officerId } },
      });
      const recorded = "SELECT outcome FROM access_record WHERE kind = 'sign_in' AND method = $1 AND officer_ref = $2";
      const { rows } = await authority.pool.query(recorded, ['passkey', officer.officerId]);
      expect(rows).toEqual([{ outcome: 'signed_in' }]);
      expect((await browser.send('GET', '/account')).body.passkeys[0].lastUsedAt).toBe(
        new Date(clock.now()).toISOString(),
      );
    },
  );

  it('follows the password, when that came first: then the account’s own passkeys are asked for', async () => {
    const account = await withPasskey(staff.city.administrator);
    const browser = await halfWay(account);
    const options = (await browser.send('POST', '/session/passkey/options')).body;
    const id = account.device.credentialId.toString('base64url');
    expect(options.allowCredentials).toMatchObject([{ id, type: 'public-key', transports: ['internal'] }]);
    expect((await browser.send('POST', '/session/passkey', account.device.get(options))).status).toBe(201);
    expect((await browser.send('POST', '/session/totp', { code: '123456' })).body.code).toBe('ticket_expired');
  });

  it('of somebody else does not follow the password', async () => {
    const [one, other] = [await withPasskey(staff.elsewhere.head), await withPasskey(staff.elsewhere.auditor)];
    const browser = await halfWay(one);
    const options = (await browser.send('POST', '/session/passkey/options')).body;
    expect((await browser.send('POST', '/session/passkey', other.device.get(options))).body.code).toBe('passkey_wrong');
  });

  it.each<[string, Misbehaviour]>([
    ['was given to another page', { origin: 'https://gapura.contoh.com' }],
    ['is of another domain', { rpId: 'contoh.com' }],
    ['has no finger or PIN behind it', { unverified: true }],
    ['is forged', { forged: true }],
    ['is another ceremony’s', { type: 'webauthn.create' }],
    ['names another account', { userHandle: 'AAAAAAAAAAAAAAAAAAAAAA' }],
  ])('is refused when the answer %s', async (_, wrong) => {
    const { device } = await withPasskey(staff.elsewhere.reviewer);
    expect(await prove(device, wrong)).toMatchObject({ status: 401, body: { code: 'passkey_wrong' } });
    expect((await prove(device)).status).toBe(201);
  });

  it('is refused from a copy of the device, whose counter lags behind', async () => {
    const { device } = await withPasskey(staff.elsewhere.administrator);
    expect((await prove(device, { counter: 7 })).status).toBe(201);
    expect((await prove(device, { counter: 7 })).body.code).toBe('passkey_wrong');
    expect((await prove(device, { counter: 8 })).status).toBe(201);
  });

  it('answers a challenge once: of two who send the same answer at once exactly one is in', async () => {
    const { device } = await withPasskey(staff.hospital.admin);
    const options = (await door.browser().send('POST', '/session/passkey/options')).body;
    const answer = device.get(options);
    const answers = await Promise.all([1, 2, 3].map(() => door.browser().send('POST', '/session/passkey', answer)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 401, 401]);
    expect((await prove(device, { challenge: 'A'.repeat(43) })).body.code).toBe('ticket_expired');
  });

  it('of a device that nobody has enrolled is counted, and not heard for ever', async () => {
    const browser = door.browser('192.0.2.77');
    door.noise.take(true);
    const stranger = new SoftAuthenticator();
    for (let i = 0; i < 100; i += 1) {
      expect((await prove(stranger, {}, browser)).body.code).toBe('passkey_wrong');
    }
    expect((await prove(stranger, {}, browser)).status).toBe(429);
    const counts = door.noise.take(true).map(({ outcome, count }) => [outcome, count]);
    expect(counts).toEqual([
      ['passkey_wrong', 100],
      ['too_many_failures', 1],
    ]);
  });
});

describe('proving oneself again by passkey', () => {
  it('takes one’s own, and nobody else’s', async () => {
    const [own, other] = [await withPasskey(staff.stranger.admin), await withPasskey(staff.stranger.operator)];
    const ask = async () => (await own.browser.send('POST', '/session/proof/options')).body;
    const passkey = other.device.get(await ask());
    expect((await own.browser.send('POST', '/session/proof', { passkey })).body.code).toBe('passkey_wrong');
    const right = own.device.get(await ask());
    expect((await own.browser.send('POST', '/session/proof', { passkey: right })).body.outcome).toBe('proven');
  });
});
