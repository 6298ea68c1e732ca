import type { Officer } from '../../../institutions/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';

const LOGIN = /^[a-z0-9][a-z0-9._@+-]{2,99}$/;
/** A name that many bear gets a number; who bears it for the thousandth time has an e-mail address. */
const MOST_NAMESAKES = 999;

/**
 * The login of a new account: the e-mail address where there is one that can be a login and nobody has, otherwise the name
 * in plain letters (`siti.nurhaliza`), with a number when it is taken. The unique index has the last word.
 */
export async function chooseLogin(sql: Sql, officer: Pick<Officer, 'email' | 'name'>): Promise<string> {
  const wished = wishesOf(officer);
  const { rows } = await sql.query<{ login: string }>('SELECT login FROM account WHERE login = ANY($1)', [wished]);
  const taken = new Set(rows.map(({ login }) => login));
  return wished.find((login) => !taken.has(login)) ?? `${wished[0]}`;
}

/** Logins that an officer may get, the best first. */
export function wishesOf({ email, name }: Pick<Officer, 'email' | 'name'>): string[] {
  const address = email.trim().toLowerCase();
  const plain = nameAsLogin(name);
  const numbered = Array.from({ length: MOST_NAMESAKES - 1 }, (_, i) => `${plain}${i + 2}`);
  return [...(LOGIN.test(address) ? [address] : []), plain, ...numbered];
}

function nameAsLogin(name: string): string {
  const [beforeTitles = ''] = name.split(',');
  const words = beforeTitles
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9\s]/g, '')
    .split(/\s+/)
    .filter(Boolean);
  const login = words.join('.').slice(0, 90);
  return LOGIN.test(login) ? login : `petugas.${login}`.replace(/\.$/, '');
}
