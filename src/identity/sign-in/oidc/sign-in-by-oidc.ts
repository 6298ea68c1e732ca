import type { Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import { newSecret } from '../../secrets.ts';
import { accountOf } from '../accounts/account.ts';
import type { SignedIn, SignInRefusal } from '../finish-sign-in.ts';
import { finishSignIn } from '../finish-sign-in.ts';
import type { Attempt, SignInParts } from '../parts.ts';
import { openSecret, sealSecret } from '../sealed-secret.ts';
import { goOn, type HalfSignedIn } from '../sign-in.ts';
import { beginStep, takeStep } from '../steps.ts';
import type { OidcChecks, OidcProvider } from './open-provider.ts';

/** Where a browser is sent, and the ticket that it comes back with. */
export interface OidcWay {
  readonly url: string;
  readonly ticket: string;
}

/** Begins signing in by the staff's identity provider; what it is checked by afterwards is sealed meanwhile. */
export async function beginOidc(
  { pool, clock, keys }: SignInParts,
  provider: OidcProvider,
  redirectUri: string,
): Promise<OidcWay> {
  const { url, checks } = await provider.begin(redirectUri);
  const ticket = newSecret();
  const { sealed, keyNo } = sealSecret(keys, clock, '', JSON.stringify(checks));
  await beginStep(pool, clock, { kind: 'oidc', ticket, content: sealed, keyNo });
  return { url, ticket };
}

/**
 * Ends it. The provider stands for the password; whether it asked for more it says itself, otherwise the second factor is
 * asked for here. Who is not linked is nobody, whatever the provider says of it.
 */
export async function signInByOidc(
  parts: SignInParts,
  provider: OidcProvider,
  attempt: Attempt,
  ticket: string | undefined,
  wayBack: URL,
): Promise<SignedIn | HalfSignedIn | SignInRefusal> {
  const { pool, clock, keys, noise } = parts;
  const step = ticket === undefined ? undefined : await takeStep(pool, clock, 'oidc', ticket);
  if (!step || step.keyNo === null) return { outcome: 'ticket_expired' };
  const kept = await openSecret(pool, keys, '', { sealed: step.content, keyNo: step.keyNo });
  const identity = await provider.finish(wayBack, JSON.parse(kept) as OidcChecks);
  const officerId = identity && (await linkedWith(pool, provider.issuer, identity.subject));
  const account = officerId && (await accountOf(pool, officerId));
  if (!account) {
    const outcome = identity ? 'oidc_unlinked' : 'oidc_failed';
    noise.count(attempt.address, outcome);
    return { outcome };
  }
  if (identity.manyFactors) return finishSignIn(parts, attempt, account.officerId, 'oidc', false);
  return goOn(parts, attempt, account, 'oidc');
}

async function linkedWith(sql: Sql, issuer: string, subject: string): Promise<Uuid | undefined> {
  const text = 'SELECT officer_id AS "officerId" FROM oidc_link WHERE issuer = $1 AND subject = $2';
  return (await sql.query<{ officerId: Uuid }>(text, [issuer, subject])).rows[0]?.officerId;
}
