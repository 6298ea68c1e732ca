import type { RecordKind } from '../audit/index.ts';
import type { Uuid } from '../kernel/index.ts';
import { cursorSql } from './cursor.ts';

/** A record with the names of what it names. NIK, tag and seal stay where they are. */
export interface FoundRecord {
  readonly requestId: Uuid;
  /** Place in the log, from 0; null until the record has one. */
  readonly leafIndex: number | null;
  readonly at: Date;
  readonly kind: RecordKind;
  readonly outcome: string;
  readonly institution: { readonly institutionId: Uuid; readonly name: string; readonly officeCode: string } | null;
  readonly right: { readonly rightId: Uuid; readonly annexKey: string; readonly agreement: string } | null;
  readonly credential: { readonly credentialId: Uuid; readonly userId: string | null } | null;
  readonly officer: {
    /** As the log has it. */
    readonly ref: string;
    /** Null for people whom only their institution knows. */
    readonly name: string | null;
    /** Where it works, or where its application lies; null for people of institutions. */
    readonly officeCode: string | null;
  } | null;
  readonly caseRef: string | null;
  readonly method: string | null;
  readonly purpose: string | null;
  readonly day: string | null;
  readonly peer: string | null;
  readonly elements: readonly number[];
  readonly results: readonly number[];
  readonly charged: number;
  readonly count: number;
  readonly aboutPerson: boolean;
  readonly minor: boolean;
  readonly cursor: string;
}

/** A row of {@link recordSql}; all of it is null where nothing was found. */
export interface RecordRow extends Record<string, unknown> {
  readonly pos: number | null;
}

/** The records of a relation with the key columns of `access_record`, under the names of {@link FoundRecord}. */
export const recordSql = (relation: string) => `
SELECT r.request_id AS "requestId", s.first_leaf + r.pos AS leaf, r.at, r.kind, r.outcome,
  CASE WHEN i.institution_id IS NOT NULL THEN json_build_object('institutionId', i.institution_id, 'name', i.name,
    'officeCode', i.office_code) END AS institution,
  CASE WHEN a.right_id IS NOT NULL THEN json_build_object('rightId', a.right_id, 'annexKey', a.annex_key,
    'agreement', g.number) END AS right,
  CASE WHEN r.credential_id IS NOT NULL THEN json_build_object('credentialId', r.credential_id,
    'userId', c.user_id) END AS credential,
  CASE WHEN r.officer_ref IS NOT NULL THEN json_build_object('ref', r.officer_ref, 'name', o.name,
    'officeCode', coalesce(o.office_code, p.office_code)) END AS officer,
  r.case_ref AS "caseRef", r.method, r.purpose, r.day::text, r.peer, r.elements, r.results, r.charged, r.n AS count,
  r.nik_tag IS NOT NULL AS "aboutPerson", r.minor, ${cursorSql} AS cursor, r.at AS millis, r.writer_id AS "writerId",
  r.batch_no AS "batchNo", r.pos
FROM ${relation} JOIN access_record r USING (month, writer_id, batch_no, pos)
LEFT JOIN log_sequence s USING (writer_id, batch_no)
LEFT JOIN institution i ON i.institution_id = r.institution_id
LEFT JOIN access_right a ON a.right_id = r.right_id
LEFT JOIN agreement g ON g.agreement_id = a.agreement_id
LEFT JOIN credential c ON c.credential_id = r.credential_id AND c.kind <> 'portal'
LEFT JOIN officer o ON o.officer_id = CASE WHEN r.officer_ref ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  THEN r.officer_ref::uuid END
LEFT JOIN application p ON p.application_id = o.application_id`;

/** The record that a row holds. What whoever wrote it took for a case or a name, and is a NIK, is not told. */
export function readRow(row: RecordRow): FoundRecord {
  const { leaf, officer, caseRef, pos: _pos, millis: _at, writerId: _writer, batchNo: _batch, ...rest } = row;
  const named = officer as FoundRecord['officer'];
  return {
    ...(rest as Omit<FoundRecord, 'leafIndex' | 'officer' | 'caseRef'>),
    leafIndex: leaf === null ? null : Number(leaf),
    officer: named && { ...named, ref: withoutNik(named.ref) },
    caseRef: caseRef === null ? null : withoutNik(caseRef as string),
  };
}

/** Sixteen digits, however they are grouped, unless they are a part of an id. */
const NIK_LIKE = /(?<![0-9a-f]-?)\d(?:[\s.-]?\d){15}(?!-?[0-9a-f])/g;

/** A text of an institution's own, without what may be a NIK. */
export function withoutNik(text: string): string {
  return text.replace(NIK_LIKE, '***');
}
