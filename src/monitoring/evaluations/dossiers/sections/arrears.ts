import { arrearsAt } from '../../../../feedback/index.ts';
import { countNotable, type DossierSection } from '../section.ts';

/** Data balikan that is owed and was not delivered (tunggakan), by kind. Every line asks for attention. */
export const arrearsSection: DossierSection = {
  key: 'arrears',
  title: { id: 'Tunggakan data balikan', en: 'Arrears of data balikan' },
  columns: [
    { key: 'kind', title: { id: 'Data balikan', en: 'Data balikan' } },
    { key: 'since', title: { id: 'Menunggak sejak', en: 'Since' } },
    { key: 'periods', title: { id: 'Masa yang belum dipenuhi', en: 'Open periods' } },
  ],
  async fill({ sql }, institution, on) {
    const [found] = await arrearsAt(sql, { institution }, on);
    return (found?.kinds ?? []).map(({ kind, since, periods }) => ({
      cells: { kind, since, periods: periods.length },
      notable: true,
    }));
  },
  brief: (rows) => countNotable(rows, 'data balikan'),
};
