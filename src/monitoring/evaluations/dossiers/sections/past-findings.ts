import type { Day } from '../../../../kernel/index.ts';
import { type FindingWeight, weightWords } from '../../findings/model.ts';
import { countNotable, type DossierSection } from '../section.ts';

/** Follow-ups of signed minutes that nobody has closed. It asks for attention where one is overdue. */
export const pastFindingsSection: DossierSection = {
  key: 'past_findings',
  title: { id: 'Temuan terdahulu yang belum selesai', en: 'Past findings still open' },
  columns: [
    { key: 'said', title: { id: 'Temuan', en: 'Finding' } },
    { key: 'weight', title: { id: 'Bobot', en: 'Weight' }, words: weightWords },
    { key: 'followUp', title: { id: 'Tindak lanjut', en: 'Follow-up' } },
    { key: 'dueOn', title: { id: 'Batas waktu', en: 'Due on' } },
    { key: 'minutesNo', title: { id: 'Berita acara', en: 'Minutes' } },
  ],
  async fill({ sql }, institutionId, on) {
    const text = `SELECT f.said, f.weight, f.follow_up AS "followUp", f.due_on::text AS "dueOn", d.minutes_no AS "minutesNo"
      FROM finding f JOIN dossier d USING (dossier_id)
      WHERE d.institution_id = $1 AND d.state = 'signed' AND f.follow_up IS NOT NULL AND f.closed_on IS NULL
      ORDER BY f.due_on, f.finding_id`;
    const { rows } = await sql.query<OpenFinding>(text, [institutionId]);
    return rows.map((cells) => ({ cells, notable: cells.dueOn < on }));
  },
  brief: (rows) => countNotable(rows, 'temuan terbuka'),
};

type OpenFinding = {
  readonly said: string;
  readonly weight: FindingWeight;
  readonly followUp: string;
  readonly dueOn: Day;
  readonly minutesNo: string;
};
