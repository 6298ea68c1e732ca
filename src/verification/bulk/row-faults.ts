import type { ElementName } from '../../reference/index.ts';
import { type NikDamage, nikDamages } from './file/index.ts';
import type { Column } from './model.ts';
import { layoutOf } from './row-cells.ts';
import type { InputRow } from './rows.ts';

const withoutValues = {
  reason: {
    id: 'Baris ini tidak berisi satu nilai pun untuk elemen yang dijawab; tidak ditanyakan.',
    en: 'The row has no value for any element that is answered; it is not asked.',
  },
  remedy: { id: 'Isi paling sedikit satu nilai selain NIK.', en: 'Fill in at least one value beside the NIK.' },
};

/** Why a row will not be asked, as far as its file alone says; with the sentences that whoever handed it in reads. */
export const rowFaults = { ...nikDamages, row_without_values: withoutValues };

export type RowFault = NikDamage | 'row_without_values';

/** Columns (from 0) whose values a right answers about. */
export function answeredColumns(columns: readonly Column[], granted: readonly ElementName[]): readonly number[] {
  return [...layoutOf(columns)].filter(([element]) => granted.includes(element)).map(([, at]) => at);
}

/** What is wrong with a row that waits; undefined when it can be asked, and so costs a hit. */
export function faultOf([, , damage, cells]: InputRow, answered: readonly number[]): RowFault | undefined {
  if (damage !== '') return damage as NikDamage;
  return answered.some((at) => cells[at]?.trim()) ? undefined : 'row_without_values';
}
