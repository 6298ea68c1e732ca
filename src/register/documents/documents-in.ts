import type { Day } from '../../kernel/index.ts';
import { codeLabel, codeLists, type DocumentKind, documentKinds } from '../../reference/index.ts';
import type { RegisteredChange, RegisteredFamily, RegisteredMember } from '../family.ts';

/**
 * Dokumen kependudukan: an entry of the register (UU 24/2013 art. 59). `superseded`: another took its place. `revoked`: none
 * did, by a court's word or because its owner has died or is not active.
 */
export interface PopulationDocument {
  readonly kind: DocumentKind;
  readonly number: string;
  /** Null where nobody noted it. That of a marriage or divorce certificate is the day of the event. */
  readonly issuedOn: Day | null;
  readonly status: 'valid' | 'superseded' | 'revoked';
  /** The day from which it was no longer in force; null while it is. */
  readonly endedOn: Day | null;
  /** The number that took its place: the same one where the document was issued anew. */
  readonly supersededBy: string | null;
}

/** Of each kind the columns of its number and its day; those of residents and families alike. */
const columnsOf = {
  family_card: { number: 'no_kk', day: 'tgl_kk' },
  ektp: { number: 'nik', day: 'tgl_ektp' },
  birth_certificate: { number: 'no_akta_lhr', day: 'tgl_akta_lhr' },
  marriage_certificate: { number: 'no_akta_kwn', day: 'tgl_kwn' },
  divorce_certificate: { number: 'no_akta_crai', day: 'tgl_crai' },
} as const satisfies Record<DocumentKind, { readonly number: DocumentColumn; readonly day: DocumentColumn }>;

type FamilyPart = Pick<RegisteredFamily, 'no_kk' | 'tgl_kk'>;
type MemberPart = Pick<
  RegisteredMember,
  | 'nik'
  | 'status'
  | 'ektp_status'
  | 'tgl_ektp'
  | 'no_akta_lhr'
  | 'tgl_akta_lhr'
  | 'no_akta_kwn'
  | 'tgl_kwn'
  | 'no_akta_crai'
  | 'tgl_crai'
>;

/** What of a resident and its family says which documents there are. */
export type DocumentColumns = FamilyPart & MemberPart;
type DocumentColumn = keyof DocumentColumns;

/** What of the history is needed, from the earliest change to the latest. */
export type DocumentChange = Pick<RegisteredChange, 'event' | 'valid_from' | 'before'>;

/** One issue of a document; without a number there was none. */
interface Issue {
  readonly number: string | null;
  readonly day: Day | null;
}

/** Every document that the register has of somebody, by kind, each kind from the newest on. */
export function documentsIn(now: DocumentColumns, changes: readonly DocumentChange[]): PopulationDocument[] {
  const kinds = Object.keys(documentKinds) as DocumentKind[];
  return kinds.flatMap((kind) => documentsOfKind(kind, now, changes));
}

/** Goes back through the history: what stands in a change was in force until then. */
function documentsOfKind(
  kind: DocumentKind,
  now: DocumentColumns,
  changes: readonly DocumentChange[],
): PopulationDocument[] {
  let issue = lastIssue(kind, now);
  const entries = issue.number === null ? [] : [lastEntry(kind, issue.number, issue.day, now, changes)];
  for (const change of changes.toReversed()) {
    const earlier = issueBefore(change, kind, now);
    if (!earlier) continue;
    if (earlier.number !== null) entries.push(endedEntry(kind, earlier.number, earlier.day, change.valid_from, issue));
    issue = earlier;
  }
  return entries;
}

const PRINTED = 'SUDAH CETAK';

/** A KTP-el has the NIK for its number, so what matters is whether one was printed. */
function lastIssue(kind: DocumentKind, now: DocumentColumns): Issue {
  const { number, day } = columnsOf[kind];
  const isThere = kind !== 'ektp' || codeLabel(codeLists.ektpStatus, Number(now.ektp_status)) === PRINTED;
  return { number: isThere ? textOf(now[number]) : null, day: textOf(now[day]) as Day | null };
}

/** The issue before a change: another number, or the same one of another day where the document was issued anew. */
function issueBefore({ event, before }: DocumentChange, kind: DocumentKind, now: DocumentColumns): Issue | undefined {
  const { number, day } = columnsOf[kind];
  const dayBefore = textOf(before[day] ?? null) as Day | null;
  if (number in before) return { number: textOf(before[number] ?? null), day: dayBefore };
  return event === 'reissue' && day in before ? { number: textOf(now[number]), day: dayBefore } : undefined;
}

function lastEntry(
  kind: DocumentKind,
  number: string,
  issuedOn: Day | null,
  { status }: DocumentColumns,
  changes: readonly DocumentChange[],
): PopulationDocument {
  const entry = { kind, number, issuedOn, supersededBy: null };
  if (kind !== 'ektp' || status === 'active') return { ...entry, status: 'valid', endedOn: null };
  const endedOn = changes.findLast(({ before }) => 'status' in before)?.valid_from ?? null;
  return { ...entry, status: 'revoked', endedOn };
}

function endedEntry(
  kind: DocumentKind,
  number: string,
  issuedOn: Day | null,
  endedOn: Day,
  next: Issue,
): PopulationDocument {
  const status = next.number === null ? 'revoked' : 'superseded';
  return { kind, number, issuedOn, status, endedOn, supersededBy: next.number };
}

function textOf(value: string | number | null): string | null {
  return value === null || value === '' ? null : String(value);
}
