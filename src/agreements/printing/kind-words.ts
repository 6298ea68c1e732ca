import type { Institution } from '../../institutions/index.ts';

/** Kinds of institutions, as papers name them (Permendagri 102/2019). */
export const kindWords: Readonly<Record<Institution['kind'], string>> = {
  state_body: 'Lembaga negara',
  ministry: 'Kementerian',
  lpnk: 'Lembaga pemerintah nonkementerian',
  bhi: 'Badan hukum Indonesia',
  regional_body: 'Perangkat daerah',
};
