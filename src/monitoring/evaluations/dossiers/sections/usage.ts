import { usageOf } from '../../../../usage/index.ts';
import { daysOf, lastSemesterBefore, nameOfSemester, semesterOf } from '../../../semester.ts';
import { countNotable, type DossierSection } from '../section.ts';

/**
 * Use against the quota, in the semester of the day and the one before, as far as the log is folded. It asks for attention
 * where the quota was used up on some day.
 */
export const usageSection: DossierSection = {
  key: 'usage',
  title: { id: 'Pemanfaatan dan kuota', en: 'Use and quota' },
  columns: [
    { key: 'semester', title: { id: 'Semester', en: 'Semester' } },
    { key: 'calls', title: { id: 'Panggilan', en: 'Calls' } },
    { key: 'hits', title: { id: 'Hit', en: 'Hits' } },
    { key: 'notFoundPercent', title: { id: 'Persen tidak ditemukan', en: 'Percent not found' } },
    { key: 'daysUsed', title: { id: 'Hari dipakai', en: 'Days used' } },
    { key: 'daysAtLimit', title: { id: 'Hari kuota habis', en: 'Days at the limit' } },
  ],
  async fill({ sql }, institutionId, on) {
    const lines = [semesterOf(on), lastSemesterBefore(on)].map(async (of) => {
      const { begins, ends } = daysOf(of);
      const { calls, hits, notFoundRate, quota } = await usageOf(sql, institutionId, begins, ends);
      const notFoundPercent = notFoundRate === null ? null : Math.round(notFoundRate * 1_000) / 10;
      const { daysUsed, daysAtLimit } = quota;
      const cells = { semester: nameOfSemester(of), calls, hits, notFoundPercent, daysUsed, daysAtLimit };
      return { cells, notable: daysAtLimit > 0 };
    });
    return (await Promise.all(lines)).filter(({ cells }) => cells.calls > 0);
  },
  brief: (rows) => countNotable(rows, 'semester'),
};
