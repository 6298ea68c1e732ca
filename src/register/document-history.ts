import type { Nik } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { type DocumentKind, documentKinds } from '../reference/index.ts';
import type { RegisteredMember } from './family.ts';

/** Knows the documents that residents had before those in force. */
export interface DocumentHistory {
  /** True when the number was once that of a document of this kind of the resident, and another took its place. */
  wasIssued(nik: Nik, kind: DocumentKind, number: string): Promise<boolean>;
}

/** The history in the register's table: numbers stand among the values that changed. */
export function documentHistoryIn(sql: Sql): DocumentHistory {
  return {
    async wasIssued(nik, kind, number) {
      const column = documentKinds[kind].number.toLowerCase();
      const text = 'SELECT DISTINCT before->>$2 AS number FROM resident_change WHERE nik = $1::bigint AND before ? $2';
      const { rows } = await sql.query<{ number: string | null }>(text, [nik, column]);
      return rows.some((row) => row.number !== null && plain(row.number) === plain(number));
    },
  };
}

/** The history of some members alone, without a database. */
export function documentHistoryOf(members: readonly RegisteredMember[]): DocumentHistory {
  const changes = new Map(members.map((member) => [member.nik, member.changes]));
  return {
    async wasIssued(nik, kind, number) {
      const column = documentKinds[kind].number.toLowerCase();
      const earlier = (changes.get(nik) ?? []).map(({ before }) => before[column]);
      return earlier.some((one) => typeof one === 'string' && plain(one) === plain(number));
    },
  };
}

/** Numbers of documents by their letters and digits: they are copied with any separators. */
function plain(number: string): string {
  return number.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
