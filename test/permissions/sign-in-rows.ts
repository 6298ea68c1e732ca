import type { Row } from './row.ts';

/** What signing in is sent here is no proof of anybody. */
const body = () => ({ login: 'siapa', password: 'ombak tenang', code: '000000' });
const code = () => ({ code: '000000' });

const strangers: readonly (readonly [string, Row['body']?])[] = [
  ['POST /session', () => ({ login: 'siapa', password: 'ombak tenang di muara' })],
  ['POST /first-login', body],
  ['POST /session/totp', code],
  ['POST /session/recovery-code', code],
  ['POST /session/passkey/options'],
  ['POST /session/passkey', code],
  ['GET /installation'],
  ['GET /session/oidc'],
  ['GET /session/oidc/callback?code=x&state=x'],
];

const signedIn: readonly (readonly [string, Row['body']?])[] = [
  ['GET /session'],
  ['POST /session/proof/options'],
  ['POST /session/proof', code],
  ['GET /sessions'],
  ['GET /elements'],
  ['GET /error-catalogue'],
  ['GET /account'],
  ['POST /account/password', () => ({ old: 'bukan', new: 'ombak tenang di muara' })],
  ['POST /account/totp'],
  ['POST /account/totp/confirm', code],
  ['POST /account/passkeys/options'],
  ['POST /account/passkeys', code],
  ['DELETE /account/totp'],
  ['DELETE /account/passkeys/:id<AAAA>'],
  ['POST /account/recovery-codes'],
];

/** Routes of signing in. The path names nobody: each is about whoever calls. */
export const signInRows: readonly Row[] = [
  ...strangers.map(([call, given]): Row => ({ ground: 'anyone', at: 'home', call, ...(given && { body: given }) })),
  ...signedIn.map(([call, given]): Row => ({ ground: 'signed in', at: 'home', call, ...(given && { body: given }) })),
  // Of the sessions of others nobody hears, whoever it is.
  { ground: 'nobody', at: 'office', call: 'DELETE /sessions/:id<session>' },
  { ground: 'signed in', at: 'home', call: 'DELETE /session', endsSession: true },
];
