import type { Nik } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { DocumentKind } from '../../reference/index.ts';
import type { RegisteredFamily } from '../family.ts';
import { documentsIn, type PopulationDocument } from './documents-in.ts';
import { documentsOf } from './documents-of.ts';

/** Knows the documents that residents had before those in force. */
export interface DocumentHistory {
  /** True when the number was once that of a document of this kind of the resident, which is no longer in force. */
  wasIssued(nik: Nik, kind: DocumentKind, number: string): Promise<boolean>;
}

/** The history in the register's tables. */
export function documentHistoryIn(sql: Sql): DocumentHistory {
  return { wasIssued: async (nik, kind, number) => hasEnded(await documentsOf(sql, nik), kind, number) };
}

/** The history of some families alone, without a database. */
export function documentHistoryOf(families: readonly RegisteredFamily[]): DocumentHistory {
  const documents = new Map(
    families.flatMap((family) =>
      family.members.map((member) => [member.nik, documentsIn({ ...member, ...family }, member.changes)] as const),
    ),
  );
  return { wasIssued: async (nik, kind, number) => hasEnded(documents.get(nik) ?? [], kind, number) };
}

function hasEnded(documents: readonly PopulationDocument[], kind: DocumentKind, number: string): boolean {
  return documents.some((one) => one.kind === kind && one.status !== 'valid' && plain(one.number) === plain(number));
}

/** Numbers of documents by their letters and digits: they are copied with any separators. */
function plain(number: string): string {
  return number.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
