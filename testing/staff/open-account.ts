import { generateSync } from 'otplib';
import { issueFirstLogin } from '../../src/identity/index.ts';
import type { Officer } from '../../src/institutions/index.ts';
import type { Clock } from '../../src/kernel/index.ts';
import type { Authority } from '../rights/index.ts';
import type { Browser, SignInDoor } from './open-sign-in.ts';

/** What people of the tests sign in with: it is in no list, and names nobody. */
export const PASSWORD = 'ombak tenang di muara';

/** An account whose letter was used. */
export interface OpenedAccount {
  readonly officer: Officer;
  readonly login: string;
  /** The browser in which it was used, signed in. */
  readonly browser: Browser;
}

/** Has a letter made for an officer and uses it. */
export async function openAccountOf(
  by: Authority,
  door: SignInDoor,
  officer: Officer,
  browser: Browser = door.browser(),
): Promise<OpenedAccount> {
  const { login, code } = await issueFirstLogin(by, officer);
  const answer = await browser.send('POST', '/first-login', { login, code, password: PASSWORD });
  if (answer.status !== 201) throw new Error(`The letter was not taken: ${answer.text}`);
  return { officer, login, browser };
}

/** Enrols an authenticator app in a browser that is signed in; answers its secret and the recovery codes. */
export async function enrolTotp(
  browser: Browser,
  clock: Clock,
): Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[] }> {
  const { secret } = (await browser.send('POST', '/account/totp')).body;
  const answer = await browser.send('POST', '/account/totp/confirm', { code: totpCode(secret, clock) });
  if (answer.status !== 201) throw new Error(`The code was not taken: ${answer.text}`);
  return { secret, recoveryCodes: answer.body.recoveryCodes };
}

/** What the app shows `steps` codes from now. */
export function totpCode(secret: string, clock: Clock, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(clock.now() / 1_000) + steps * 30 });
}
