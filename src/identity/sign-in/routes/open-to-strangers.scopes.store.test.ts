import { expect } from 'vitest';
import { only, scopesAt, signInDoor, whoSees } from '../../../../testing/staff/index.ts';

const it = scopesAt(signInDoor);

const anyone = [...whoSees.anything, 'nobody'];

/** What proves nothing is refused for what it is (400), by whomever it is sent: who knocks is not asked for. */
it.for([
  'POST /session',
  'POST /first-login',
  'POST /session/totp',
  'POST /session/recovery-code',
  'POST /session/passkey',
] as const)('%s hears anyone', async (route, { ask }) => {
  expect(await ask(route, {}, {})).toEqual(only({ 400: anyone }, whoSees.anything));
});

it('anyone is told how one may sign in here', async ({ ask }) => {
  expect(await ask('GET /installation')).toEqual(only({ 200: anyone }, whoSees.anything));
});

it('anyone is told what a passkey is asked for with', async ({ ask }) => {
  expect(await ask('POST /session/passkey/options')).toEqual(only({ 200: anyone }, whoSees.anything));
});

it.for(['GET /session/oidc', 'GET /session/oidc/callback?code=x&state=x'] as const)(
  "%s sends anyone on its way, to the staff's identity provider or back",
  async (route, { ask }) => {
    expect(await ask(route)).toEqual(only({ 302: anyone }, whoSees.anything));
  },
);
