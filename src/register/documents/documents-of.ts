import type { Nik } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type DocumentChange, type DocumentColumns, documentsIn, type PopulationDocument } from './documents-in.ts';

/** Planned once by its name: planning it anew costs as much as running it. */
const readDocuments = {
  name: 'read-documents',
  text: `SELECT jsonb_build_object('nik', r.nik::text, 'status', r.status, 'no_kk', r.no_kk::text, 'tgl_kk', f.tgl_kk,
      'ektp_status', r.ektp_status, 'tgl_ektp', r.tgl_ektp, 'no_akta_lhr', r.no_akta_lhr, 'tgl_akta_lhr', r.tgl_akta_lhr,
      'no_akta_kwn', r.no_akta_kwn, 'tgl_kwn', r.tgl_kwn, 'no_akta_crai', r.no_akta_crai, 'tgl_crai', r.tgl_crai),
    (SELECT jsonb_agg(jsonb_build_object('event', c.event, 'valid_from', c.valid_from, 'before', c.before)
      ORDER BY c.change_no) FROM resident_change c WHERE c.nik = r.nik)
    FROM resident r JOIN family f USING (no_kk) WHERE r.nik = $1::bigint`,
  rowMode: 'array',
} as const;

type Row = [now: DocumentColumns, changes: readonly DocumentChange[] | null];

/**
 * The documents of a resident: those in force, and those that were. None for a NIK that the register does not have.
 * Whoever shows them to somebody passes the gate first: they are personal data.
 */
export async function documentsOf(sql: Sql, nik: Nik): Promise<PopulationDocument[]> {
  const [found] = (await sql.query<Row>(readDocuments, [nik])).rows;
  return found ? documentsIn(found[0], found[1] ?? []) : [];
}
