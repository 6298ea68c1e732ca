/** A place in the log by time: milliseconds since 1970, writer, batch and position, so that no two records share one. */
export const CURSOR_PATTERN = '^\\d{1,14}(\\.\\d{1,10}){3}$';

/** The place of a row `r`. */
export const cursorSql = "concat_ws('.', (extract(epoch FROM r.at) * 1000)::bigint, r.writer_id, r.batch_no, r.pos)";

/** The place as a row that rows of `(at, writer_id, batch_no, pos)` compare with. */
export function atCursor(cursor: string, put: (value: unknown) => string): string {
  const [at, ...rest] = cursor.split('.').map(Number);
  const [writer, batch, pos] = rest.map((part) => `${put(part)}::bigint`);
  return `(${put(new Date(at ?? 0).toISOString())}::timestamptz, ${writer}, ${batch}, ${pos})`;
}
