import type { AgreementOn } from '../agreements-on.ts';
import type { DossierSection } from '../section.ts';

/**
 * Days left of every agreement (PKS). It asks for attention where one is near its end, or is over, and none continues it.
 * One that is over and continued is told no more.
 */
export const agreementsSection: DossierSection = {
  key: 'agreements',
  title: { id: 'Perjanjian kerja sama dan sisa harinya', en: 'Agreements and days left' },
  columns: [
    { key: 'number', title: { id: 'Nomor PKS', en: 'Agreement' } },
    { key: 'endsOn', title: { id: 'Hari terakhir', en: 'Last day' } },
    { key: 'daysLeft', title: { id: 'Sisa hari', en: 'Days left' } },
    {
      key: 'state',
      title: { id: 'Keadaan', en: 'State' },
      words: {
        awaiting_annex: { id: 'menunggu juknis', en: 'waiting for its annex' },
        upcoming: { id: 'belum mulai', en: 'not begun' },
        active: { id: 'berlaku', en: 'in force' },
        near_end: { id: 'mendekati akhir', en: 'near its end' },
        expired: { id: 'sudah berakhir', en: 'expired' },
      },
    },
    { key: 'continuedBy', title: { id: 'Dilanjutkan dengan', en: 'Continued by' } },
  ],
  async fill({ agreements }) {
    return agreements
      .filter(({ state, continuedBy }) => state !== 'expired' || continuedBy === null)
      .map(({ number, endsOn, daysLeft, state, continuedBy }) => ({
        cells: { number, endsOn, daysLeft, state, continuedBy },
        notable: asks({ state, continuedBy }),
      }));
  },
  brief: (rows) => rows.map(({ cells }) => `${cells.number}: ${cells.daysLeft} hari`).join('; ') || 'tidak ada',
};

function asks({ state, continuedBy }: Pick<AgreementOn, 'state' | 'continuedBy'>): boolean {
  return continuedBy === null && (state === 'near_end' || state === 'expired');
}
