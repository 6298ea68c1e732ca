import { coveragePeriodOf, searchCoverage } from '../../../../feedback/index.ts';
import type { Day } from '../../../../kernel/index.ts';
import { daysOf, lastSemesterBefore, nameOfSemester, semesterOf } from '../../../semester.ts';
import { countNotable, type DossierSection } from '../section.ts';

/**
 * The share of accessed persons about whom data balikan came in, in the semester of the day and the one before, as it was
 * counted last. It asks for attention where nothing came in at all: no rule names a share.
 */
export const coverageSection: DossierSection = {
  key: 'coverage',
  title: { id: 'Cakupan data balikan', en: 'Coverage of data balikan' },
  columns: [
    { key: 'semester', title: { id: 'Semester', en: 'Semester' } },
    { key: 'accessed', title: { id: 'NIK diakses', en: 'NIKs accessed' } },
    { key: 'covered', title: { id: 'Dengan data balikan', en: 'With data balikan' } },
    { key: 'percent', title: { id: 'Persen', en: 'Percent' } },
  ],
  async fill({ sql }, institutionId, on) {
    const semesters = [semesterOf(on), lastSemesterBefore(on)];
    const lines = semesters.map(async (of) => {
      const { begins, ends } = daysOf(of);
      const period = coveragePeriodOf(monthOf(begins), monthOf(ends));
      const { rows } = await searchCoverage(sql, period, { region: '', institutionId }, { limit: 1, page: 1 });
      const { accessed = 0, covered = 0 } = rows[0] ?? {};
      const percent = accessed === 0 ? null : Math.floor((covered * 1_000) / accessed) / 10;
      return {
        cells: { semester: nameOfSemester(of), accessed, covered, percent },
        notable: accessed > 0 && covered === 0,
      };
    });
    return (await Promise.all(lines)).filter(({ cells }) => cells.accessed > 0);
  },
  brief: (rows) => countNotable(rows, 'semester'),
};

function monthOf(day: Day): string {
  return day.slice(0, 7);
}
