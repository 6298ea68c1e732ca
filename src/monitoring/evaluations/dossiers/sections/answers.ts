import type { Right } from '../../../../access/index.ts';
import { methodWords } from '../../../../documents/index.ts';
import type { Day } from '../../../../kernel/index.ts';
import { countNotable, type DossierSection } from '../section.ts';

/** What a right answers on a day. Since November 2021 old methods answer sesuai / tidak sesuai from their switch date on. */
type AnswerState = 'match' | 'values' | 'values_approved';

/**
 * The answer mode of each right and the day on which it is moved (tanggal pengalihan). It asks for attention where data are
 * still returned without a written approval.
 */
export const answersSection: DossierSection = {
  key: 'answers',
  title: { id: 'Hak akses dan cara menjawab', en: 'Rights and how they answer' },
  columns: [
    { key: 'right', title: { id: 'Hak akses', en: 'Right' } },
    {
      key: 'method',
      title: { id: 'Metode', en: 'Method' },
      words: Object.fromEntries(Object.entries(methodWords).map(([key, word]) => [key, { id: word, en: word }])),
    },
    { key: 'dailyQuota', title: { id: 'Kuota per hari', en: 'Daily quota' } },
    {
      key: 'answer',
      title: { id: 'Cara menjawab', en: 'Answer' },
      words: {
        match: { id: 'sesuai / tidak sesuai (jawaban baru)', en: 'match / mismatch (new answer)' },
        values: { id: 'nilai elemen (belum dialihkan)', en: 'values (not moved yet)' },
        values_approved: { id: 'nilai elemen dengan persetujuan tertulis', en: 'values by written approval' },
      },
    },
    { key: 'valuesUntil', title: { id: 'Tanggal pengalihan', en: 'Switch date' } },
  ],
  async fill({ rights }, _institutionId, on) {
    return rights.map((right) => {
      const { annexKey, method, dailyQuota, valuesUntil } = right;
      const answer = answerOn(right, on);
      return {
        cells: { right: annexKey, method, dailyQuota, answer, valuesUntil },
        notable: answer === 'values',
      };
    });
  },
  brief: (rows) => countNotable(rows, 'hak akses'),
};

/** As the wire's door answers on that day. */
function answerOn({ answerMode, purpose, valuesUntil, valuesApproval }: Right, on: Day): AnswerState {
  if (answerMode === 'match') return 'match';
  if (purpose === 'law_enforcement' && valuesApproval !== null) return 'values_approved';
  return valuesUntil !== null && on <= valuesUntil ? 'values' : 'match';
}
