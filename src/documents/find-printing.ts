import type { Day } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';

/** What is known of a printed document. */
export interface Printing {
  readonly digest: string;
  readonly title: string;
  readonly number: string | null;
  readonly office: string;
  /** The day that stands on it. */
  readonly date: Day;
  readonly pdfSha256: Buffer | null;
}

/** The document of a digest; undefined when none was printed here. */
export async function findPrinting(sql: Sql, digest: string): Promise<Printing | undefined> {
  const text = `SELECT digest, title, number, office, printed_on::text AS date, pdf_sha256 AS "pdfSha256"
    FROM printed_document WHERE digest = $1`;
  return (await sql.query<Printing & Record<string, unknown>>(text, [digest])).rows[0];
}
