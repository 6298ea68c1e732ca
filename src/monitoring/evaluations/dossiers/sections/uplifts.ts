import { reportUplifts } from '../../../../metering/index.ts';
import { inForce } from '../agreements-on.ts';
import { countNotable, type DossierSection } from '../section.ts';

/**
 * Quotas that were raised for a time (penambahan kuota sementara) and what they were used for. It asks for attention where
 * one is over and was not needed on any of its days.
 */
export const upliftsSection: DossierSection = {
  key: 'uplifts',
  title: { id: 'Penambahan kuota sementara dan penggunaannya', en: 'Temporary uplifts and their use' },
  columns: [
    { key: 'letterNo', title: { id: 'Surat', en: 'Letter' } },
    { key: 'from', title: { id: 'Sejak', en: 'From' } },
    { key: 'until', title: { id: 'Sampai dengan', en: 'Until' } },
    { key: 'normalQuota', title: { id: 'Kuota semula', en: 'Quota before' } },
    { key: 'dailyQuota', title: { id: 'Kuota per hari', en: 'Daily quota' } },
    { key: 'mostUsed', title: { id: 'Penggunaan tertinggi sehari', en: 'Most used in a day' } },
    { key: 'daysAbove', title: { id: 'Hari di atas kuota semula', en: 'Days above' } },
  ],
  async fill({ sql, agreements }, _institutionId, on) {
    const reports = await Promise.all(
      inForce(agreements).map(({ agreementId }) => reportUplifts(sql, agreementId, on)),
    );
    return reports.flat().map(({ letterNo, from, until, normalQuota, dailyQuota, days, daysAbove }) => ({
      cells: { letterNo, from, until, normalQuota, dailyQuota, mostUsed: mostOf(days), daysAbove },
      notable: until < on && daysAbove === 0,
    }));
  },
  brief: (rows) => countNotable(rows, 'penambahan kuota'),
};

function mostOf(days: readonly { readonly used: number }[]): number {
  return Math.max(0, ...days.map(({ used }) => Number(used)));
}
