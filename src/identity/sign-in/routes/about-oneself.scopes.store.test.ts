import { describe, expect } from 'vitest';
import { callersOf, only, scopesAt, signInDoor, whoSees } from '../../../../testing/staff/index.ts';
import { accountOf, beginSession, issueFirstLogin } from '../../index.ts';

/** A scene of its own: letters end the sessions of whom they are for, and in the end everybody signs out. */
const it = scopesAt((app, by) => signInDoor(app, by));

const signedIn = (status: number) => only({ [status]: whoSees.anything }, whoSees.anything);

it.beforeAll(async ({ by, staff, otherApplicant }) => {
  for (const { officer } of callersOf(staff, otherApplicant)) if (officer) await issueFirstLogin(by, officer);
});

describe('whoever is signed in, by what it signs in with', () => {
  it('sees it', async ({ ask, by, portal, staff }) => {
    expect(await ask('GET /account')).toEqual(signedIn(200));
    for (const officer of [staff.city.head, staff.stranger.operator, staff.applicant]) {
      const { body } = await portal.call(officer, 'GET', '/account');
      expect(body.login).toBe((await accountOf(by.pool, officer.officerId))?.login);
    }
  });

  it('is offered an app and a passkey', async ({ ask }) => {
    expect(await ask('POST /account/totp')).toEqual(signedIn(200));
    expect(await ask('POST /account/passkeys/options')).toEqual(signedIn(200));
  });

  /** Let through to what is sent, which is nothing (400). */
  it.for(['POST /account/password', 'POST /account/totp/confirm', 'POST /account/passkeys'] as const)(
    'changes it: %s',
    async (route, { ask }) => {
      expect(await ask(route, {}, {})).toEqual(signedIn(400));
    },
  );

  it('takes away what it has, which is nothing yet', async ({ ask }) => {
    expect(await ask('DELETE /account/totp')).toEqual(signedIn(404));
    expect(await ask('DELETE /account/passkeys/:id', { id: 'AAAA' })).toEqual(signedIn(404));
    expect(await ask('POST /account/recovery-codes')).toEqual(signedIn(409));
  });
});

describe('whoever is signed in, by its sessions', () => {
  it('is told who it is, and where it is signed in', async ({ ask, portal, staff }) => {
    expect(await ask('GET /session')).toEqual(signedIn(200));
    expect(await ask('GET /sessions')).toEqual(signedIn(200));
    for (const officer of [staff.city.head, staff.stranger.operator, staff.applicant]) {
      expect((await portal.call(officer, 'GET', '/session')).body.officer.id).toBe(officer.officerId);
    }
  });

  it('may prove itself again', async ({ ask }) => {
    expect(await ask('POST /session/proof/options')).toEqual(signedIn(200));
    expect(await ask('POST /session/proof', {}, {})).toEqual(signedIn(400));
  });

  it('ends its own sessions and no others, which are told like those that do not exist', async ({ ask, by, staff }) => {
    const { officerId } = staff.city.head;
    const begun = await beginSession(by.pool, by.clock, { officerId, address: '127.0.0.1', browser: 'test' });
    expect(await ask('DELETE /sessions/:id', { id: begun.sessionId })).toEqual(only({ 204: ['city head'] }, []));
  });

  it('signs itself out', async ({ ask }) => {
    expect(await ask('DELETE /session')).toEqual(signedIn(204));
  });
});
