import type pg from 'pg';

/** Rows a query: whoever reads them is busy for a few milliseconds, which a call in the same process can wait. */
const ROWS = 2_000;

/**
 * The column is named with its table: by its bare name PostgreSQL would order by the text that is selected, and sort the
 * whole register for each page.
 */
export const nextNamesSql = 'SELECT r.nik::text, r.nama_lgkp FROM resident r WHERE r.nik > $1 ORDER BY r.nik LIMIT $2';

/**
 * Every name in the register, in no order that means anything, a page at a time: no transaction stays open, so that a
 * register of millions can be read while it is in use.
 */
export async function* readNames(db: Pick<pg.Pool, 'query'>, page = ROWS): AsyncGenerator<string> {
  for (let after = '0'; ; ) {
    const { rows } = await db.query<{ nik: string; nama_lgkp: string }>(nextNamesSql, [after, page]);
    for (const row of rows) yield row.nama_lgkp;
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = last.nik;
  }
}
