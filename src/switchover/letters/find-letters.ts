import { Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { SwitchoverLetter } from '../model.ts';

const columns = `letter_id AS "letterId", right_id AS "rightId", kind, values_until::text AS "valuesUntil", reason,
  prepared_by AS "preparedBy", prepared_at AS "preparedAt", number, dated::text AS dated, signed_by AS "signedBy",
  signed_at AS "signedAt"`;

type Row = SwitchoverLetter & Record<string, unknown>;

/** Letters about the switch of a right, oldest first. */
export async function listLetters(sql: Sql, rightId: Uuid): Promise<SwitchoverLetter[]> {
  const text = `SELECT ${columns} FROM switchover_letter WHERE right_id = $1 ORDER BY letter_id`;
  return (await sql.query<Row>(text, [rightId])).rows;
}

/** The letter of an id; throws `not_found`. */
export async function getLetter(sql: Sql, letterId: Uuid): Promise<SwitchoverLetter> {
  const text = `SELECT ${columns} FROM switchover_letter WHERE letter_id = $1`;
  const found = (await sql.query<Row>(text, [letterId])).rows[0];
  if (found) return found;
  throw new Fault('not_found', 'There is no such letter.', { field: 'letter' });
}

/** True when a switch of the right was undone before. */
export async function wasUndone(sql: Sql, rightId: Uuid): Promise<boolean> {
  const letters = await listLetters(sql, rightId);
  return letters.some(({ kind, signedAt }) => kind === 'undo' && signedAt !== null);
}
