import { PUSAT } from '../../../../access/index.ts';
import { listSanctions, wordOf } from '../../../../sanctions/index.ts';
import { countNotable, type DossierSection } from '../section.ts';

/** More than stand against any institution. */
const MOST = 100;

/** Sanctions that stand: decided, and neither lifted, settled nor over. Every one asks for attention. */
export const sanctionsSection: DossierSection = {
  key: 'sanctions',
  title: { id: 'Sanksi yang berlaku', en: 'Sanctions in force' },
  columns: [
    { key: 'kind', title: { id: 'Sanksi', en: 'Sanction' } },
    { key: 'letterNo', title: { id: 'Surat', en: 'Letter' } },
    { key: 'since', title: { id: 'Sejak', en: 'Since' } },
  ],
  async fill({ sql }, institution) {
    const everywhere = { officeCode: PUSAT, institutionId: null };
    const standing = await listSanctions(sql, everywhere, { institution, state: 'decided', limit: MOST });
    return standing.map((sanction) => ({
      cells: { kind: wordOf(sanction), letterNo: sanction.letterNo, since: sanction.stateSince },
      notable: true,
    }));
  },
  brief: (rows) => countNotable(rows, 'sanksi'),
};
