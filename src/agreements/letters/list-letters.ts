import type { Day, Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { LetterTerms } from './change-by-letter.ts';

/** A letter that changed a right, as it was recorded. */
export interface RecordedLetter {
  readonly letterId: Uuid;
  readonly rightId: Uuid;
  readonly number: string;
  readonly dated: Day;
  readonly changes: LetterTerms;
  readonly fileId: Uuid | null;
  readonly recordedAt: Date;
}

/** Letters about rights under an agreement, oldest first. */
export async function listLetters(sql: Sql, agreementId: Uuid): Promise<RecordedLetter[]> {
  const text = `SELECT l.letter_id AS "letterId", l.right_id AS "rightId", l.number, l.dated::text AS dated, l.changes,
      l.file_id AS "fileId", l.recorded_at AS "recordedAt"
    FROM right_letter l JOIN access_right r USING (right_id) WHERE r.agreement_id = $1 ORDER BY l.letter_id`;
  return (await sql.query<RecordedLetter & Record<string, unknown>>(text, [agreementId])).rows;
}
