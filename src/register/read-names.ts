import type pg from 'pg';

/** Rows a query: whoever reads them is busy for a few milliseconds, which a call in the same process can wait. */
const ROWS = 2_000;

const NEXT_NAMES = 'SELECT nik::text, nama_lgkp FROM resident WHERE nik > $1 ORDER BY nik LIMIT $2';

/**
 * Every name in the register, in no order that means anything, a page at a time: no transaction stays open, so that a
 * register of millions can be read while it is in use.
 */
export async function* readNames(db: Pick<pg.Pool, 'query'>, page = ROWS): AsyncGenerator<string> {
  for (let after = '0'; ; ) {
    const { rows } = await db.query<{ nik: string; nama_lgkp: string }>(NEXT_NAMES, [after, page]);
    for (const row of rows) yield row.nama_lgkp;
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = last.nik;
  }
}
