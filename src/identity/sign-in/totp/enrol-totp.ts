import type { Administration } from '../../../audit/index.ts';
import type { Officer } from '../../../institutions/index.ts';
import { type AddedFactor, addFactor, type Own } from '../add-factor.ts';
import { openSecret, sealSecret } from '../sealed-secret.ts';
import { beginStep, findStep, takeStep } from '../steps.ts';
import { newTotpSecret, showTotp, stepOfCode } from './totp-code.ts';

/** What an authenticator app is given: the secret to type, or its address, or that as a picture. */
export interface OfferedTotp {
  readonly secret: string;
  readonly uri: string;
  readonly qr: string;
}

/** Steps of an officer's are found by who it is: it confirms the secret that was offered last. */
const ticketOf = ({ officerId }: Officer) => `add_totp ${officerId}`;

/** Offers a secret for an authenticator app. One that is enrolled stays in force until a code of the new one confirms it. */
export async function offerTotp(
  { pool, clock, keys }: Omit<Administration, 'actor'>,
  officer: Officer,
  login: string,
): Promise<OfferedTotp> {
  const secret = newTotpSecret();
  const { sealed, keyNo } = sealSecret(keys, clock, officer.officerId, secret);
  const { officerId } = officer;
  await beginStep(pool, clock, { kind: 'add_totp', ticket: ticketOf(officer), officerId, content: sealed, keyNo });
  return { secret, ...showTotp(secret, login) };
}

/** Enrols the app that was offered a secret, by a first code of it, which is used with that. */
export async function confirmTotp(
  by: Administration,
  own: Own,
  code: string,
): Promise<AddedFactor | 'ticket_expired' | 'code_wrong'> {
  const { pool, clock, keys } = by;
  const { officer } = own;
  const { officerId } = officer;
  const step = await findStep(pool, clock, 'add_totp', ticketOf(officer));
  if (!step || step.keyNo === null) return 'ticket_expired';
  const offered = { sealed: step.content, keyNo: step.keyNo };
  const at = stepOfCode(await openSecret(pool, keys, officerId, offered), code, clock.now());
  if (at === undefined) return 'code_wrong';
  if (!(await takeStep(pool, clock, 'add_totp', ticketOf(officer)))) return 'ticket_expired';
  const text = `INSERT INTO totp (officer_id, sealed, key_no, added_at, last_step) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (officer_id) DO UPDATE SET sealed = excluded.sealed, key_no = excluded.key_no,
      added_at = excluded.added_at, last_step = excluded.last_step`;
  const values = [officerId, offered.sealed, offered.keyNo, new Date(clock.now()), at];
  return addFactor(by, own, 'totp', (tx) => tx.query(text, values));
}
