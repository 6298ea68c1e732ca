import type { Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';

/** What an officer signs in with. */
export interface Account {
  readonly officerId: Uuid;
  /** Null for officers of an office, and applicants. */
  readonly institutionId: Uuid | null;
  readonly login: string;
  readonly letterHash: string;
  readonly letterUntil: Date;
  readonly letterUsedAt: Date | null;
  /** Argon2id; null until the letter was used. */
  readonly passwordHash: string | null;
  readonly passwordSetAt: Date | null;
}

const select = `SELECT officer_id AS "officerId", o.institution_id AS "institutionId", login,
  letter_hash AS "letterHash", letter_until AS "letterUntil", letter_used_at AS "letterUsedAt",
  password_hash AS "passwordHash", password_set_at AS "passwordSetAt" FROM account JOIN officer o USING (officer_id)`;

type Row = Account & Record<string, unknown>;

/** A login as it is kept, whatever case and spaces it was typed with. */
export function loginOf(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** The account with a login as `loginOf` answers it. */
export async function accountWithLogin(sql: Sql, login: string): Promise<Account | undefined> {
  return (await sql.query<Row>(`${select} WHERE login = $1`, [login])).rows[0];
}

/** The account of an officer, undefined when no letter was ever made for it. */
export async function accountOf(sql: Sql, officerId: Uuid): Promise<Account | undefined> {
  return (await sql.query<Row>(`${select} WHERE officer_id = $1`, [officerId])).rows[0];
}
