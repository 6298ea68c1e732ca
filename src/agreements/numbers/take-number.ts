import type { Day } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { fillPattern, type NumberKind, numberKinds } from './number-pattern.ts';

/**
 * Takes the next number of an office's letters of a kind, inside the caller's transaction, and answers it as the office
 * writes it: `470/12/DUKCAPIL/III/2026`. Numbers have no gap and begin at 1 every year: the sequence is locked until the
 * transaction ends, and goes back with it. The day is the letter's; its year says which sequence.
 */
export async function takeNumber(tx: Sql, officeCode: string, kind: NumberKind, day: Day): Promise<string> {
  const { rows } = await tx.query<{ last: number; pattern: string | null }>(
    `INSERT INTO office_number AS n (office_code, kind, year, last) VALUES ($1, $2, $3, 1)
     ON CONFLICT (office_code, kind, year) DO UPDATE SET last = n.last + 1
     RETURNING last, (SELECT p.pattern FROM office_number_pattern p
       WHERE p.office_code = n.office_code AND p.kind = n.kind) AS pattern`,
    [officeCode, kind, Number(day.slice(0, 4))],
  );
  const { last: seq = 1, pattern = null } = rows[0] ?? {};
  return fillPattern(pattern ?? numberKinds[kind], { seq, day, officeCode });
}
