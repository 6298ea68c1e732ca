import { listSignatures } from '../../../../agreements/index.ts';
import { addMonths, type Day, type Uuid } from '../../../../kernel/index.ts';
import type { Sql } from '../../../../platform/sql/index.ts';
import { inForce } from '../agreements-on.ts';
import type { DossierSection } from '../section.ts';

/**
 * The certificate of SNI ISO/IEC 27001 (Permendagri 57/2021), due so many months after an agreement was signed as a
 * setting says, or begins where the signing is not known. Shown is what a signed checklist has said of it since. It asks
 * for attention where it is overdue.
 */
export const certificatesSection: DossierSection = {
  key: 'certificates',
  title: { id: 'Sertifikat SNI ISO/IEC 27001', en: 'Certificate of SNI ISO/IEC 27001' },
  columns: [
    { key: 'number', title: { id: 'Nomor PKS', en: 'Agreement' } },
    { key: 'signedOn', title: { id: 'Ditandatangani', en: 'Signed on' } },
    { key: 'dueOn', title: { id: 'Batas waktu', en: 'Due on' } },
    { key: 'shownOn', title: { id: 'Ditunjukkan pada monev', en: 'Shown at the evaluation of' } },
    {
      key: 'state',
      title: { id: 'Keadaan', en: 'State' },
      words: {
        shown: { id: 'ditunjukkan', en: 'shown' },
        due: { id: 'belum jatuh tempo', en: 'not due yet' },
        overdue: { id: 'lewat batas waktu', en: 'overdue' },
      },
    },
  ],
  async fill({ sql, settings, agreements }, institutionId, on) {
    const shownOn = await lastShown(sql, institutionId);
    return Promise.all(
      inForce(agreements).map(async ({ agreementId, number, startsOn }) => {
        const signedOn = (await signedDay(sql, agreementId)) ?? startsOn;
        const dueOn = addMonths(signedOn, settings.isoDueMonths);
        const late = on > dueOn ? 'overdue' : 'due';
        const state = shownOn === null ? late : 'shown';
        return { cells: { number, signedOn, dueOn, shownOn, state }, notable: state === 'overdue' };
      }),
    );
  },
  brief: (rows) => {
    if (rows.some(({ notable }) => notable)) return 'lewat batas waktu';
    return rows.some(({ cells }) => cells.state === 'due')
      ? 'belum jatuh tempo'
      : rows.length > 0
        ? 'ditunjukkan'
        : '-';
  },
};

async function signedDay(sql: Sql, agreementId: Uuid): Promise<Day | undefined> {
  return (await listSignatures(sql, agreementId)).find(({ part }) => part === 'agreement')?.signedOn;
}

/** The day of the last signed minutes, if by these the certificate was shown. */
async function lastShown(sql: Sql, institutionId: Uuid): Promise<Day | null> {
  const text = `SELECT signed_on::text AS day, checklist -> 'iso_certificate' ->> 'answer' AS answer FROM dossier
    WHERE institution_id = $1 AND state = 'signed' ORDER BY signed_on DESC, dossier_id DESC LIMIT 1`;
  const last = (await sql.query<{ day: Day; answer: string | null }>(text, [institutionId])).rows[0];
  return last?.answer === 'yes' ? last.day : null;
}
