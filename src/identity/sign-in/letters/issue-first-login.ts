import type pg from 'pg';
import { type Administration, administer, type Tell } from '../../../audit/index.ts';
import type { Officer } from '../../../institutions/index.ts';
import { type Clock, Fault, type Uuid } from '../../../kernel/index.ts';
import { endSessionsOf } from '../../sessions/list-sessions.ts';
import { accountOf } from '../accounts/account.ts';
import { chooseLogin } from '../accounts/choose-login.ts';
import { hashCode, newCode } from '../one-time-code.ts';
import { LETTER_DAYS } from '../policy.ts';

const MS_PER_DAY = 86_400_000;

/** What stands in the letter that an officer is handed: shown here and never again. */
export interface FirstLogin {
  readonly login: string;
  /** Four groups of four; good once. */
  readonly code: string;
  readonly validUntil: Date;
}

/**
 * Makes the code of a letter by which an officer sets its password. Whatever it signed in with before is void: earlier
 * letters, password, second factors, links, known browsers and sessions. So a reset is nothing but another letter, and
 * whoever has found or stolen any of the old ones has nothing. Throws `conflict` for an officer that is deactivated.
 */
export function issueFirstLogin(by: Administration, officer: Officer): Promise<FirstLogin> {
  return administer(by, (tx, tell) => issueFirstLoginIn(tx, tell, by.clock, officer));
}

/** The same inside a transaction, for whoever prints the letter in it. */
export async function issueFirstLoginIn(
  tx: pg.PoolClient,
  tell: Tell,
  clock: Clock,
  officer: Officer,
): Promise<FirstLogin> {
  const { officerId, institutionId, status } = officer;
  if (status !== 'active')
    throw new Fault('conflict', 'This officer is deactivated.', {
      field: 'officer',
      indonesian: 'Petugas ini sudah dinonaktifkan.',
    });
  const code = newCode();
  const validUntil = new Date(clock.now() + LETTER_DAYS * MS_PER_DAY);
  const known = await accountOf(tx, officerId);
  const login = known?.login ?? (await chooseLogin(tx, officer));
  const text = `INSERT INTO account (officer_id, login, letter_hash, letter_until) VALUES ($1, $2, $3, $4)
    ON CONFLICT (officer_id) DO UPDATE SET letter_hash = excluded.letter_hash, letter_until = excluded.letter_until,
      letter_used_at = NULL, password_hash = NULL, password_set_at = NULL`;
  await tx.query(text, [officerId, login, hashCode(code), validUntil]).catch(refuseTaken);
  await voidProofs(tx, officerId);
  await endSessionsOf(tx, clock, officerId);
  tell('account.letter_issued', { ...(institutionId !== null && { institutionId }), reason: officerId });
  return { login, code, validUntil };
}

/** Two namesakes whose letters are made at one moment would get one login. */
function refuseTaken(error: unknown): never {
  if ((error as { constraint?: string }).constraint !== 'account_login_key') throw error;
  const remedy = 'Make the letter again.';
  throw new Fault('conflict', 'Somebody else got this login at the same moment.', {
    field: 'login',
    remedy,
    indonesian: 'Nama masuk itu baru saja dipakai petugas lain. Buat suratnya sekali lagi.',
  });
}

async function voidProofs(tx: pg.PoolClient, officerId: Uuid): Promise<void> {
  for (const table of ['totp', 'passkey', 'recovery_code', 'oidc_link', 'sign_in_step', 'known_browser']) {
    await tx.query(`DELETE FROM ${table} WHERE officer_id = $1`, [officerId]);
  }
}
