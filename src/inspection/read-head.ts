import type { Sql } from '../platform/sql/index.ts';

/** What was signed last, and what any witness has cosigned last. */
export interface LogHead {
  readonly size: number;
  readonly signedAt: Date;
  /** The note, with the lines of the witnesses that have signed it already. */
  readonly checkpoint: string;
  /** The newest that a witness has signed; null when none has signed any. */
  readonly cosigned: { readonly size: number; readonly signedAt: Date; readonly checkpoint: string } | null;
  /** Records that no checkpoint covers yet. */
  readonly waiting: number;
}

interface Row extends Record<string, unknown> {
  readonly size: string;
  readonly signedAt: Date;
  readonly checkpoint: string;
}

const notesSql = `
SELECT c.size::text, c.signed_at AS "signedAt",
  c.note || coalesce((SELECT string_agg(s.line, '' ORDER BY s.witness) FROM log_cosignature s WHERE s.size = c.size), '') AS checkpoint
FROM log_checkpoint c
WHERE c.size IN ((SELECT max(size) FROM log_checkpoint), (SELECT max(size) FROM log_cosignature))
ORDER BY c.size DESC`;
const waitingSql = `
SELECT h.size - coalesce((SELECT max(size) FROM log_checkpoint), 0) AS waiting,
  (SELECT max(size)::text FROM log_cosignature) AS cosigned FROM log_head h`;

/** Where the log stands; undefined when nothing of it was signed yet. */
export async function readLogHead(sql: Sql): Promise<LogHead | undefined> {
  const { rows } = await sql.query<Row>(notesSql);
  const [state] = (await sql.query<{ waiting: string; cosigned: string | null }>(waitingSql)).rows;
  const [newest] = rows;
  if (!newest) return undefined;
  const cosigned = rows.find(({ size }) => size === state?.cosigned);
  const told = ({ size, signedAt, checkpoint }: Row) => ({ size: Number(size), signedAt, checkpoint });
  return { ...told(newest), cosigned: cosigned ? told(cosigned) : null, waiting: Math.max(0, Number(state?.waiting)) };
}
