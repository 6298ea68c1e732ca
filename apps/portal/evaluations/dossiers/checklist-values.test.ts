import { expect, it } from 'vitest';
import type { ChecklistItem } from './checklist-values.ts';
import { changesOf, writtenOf } from './checklist-values.ts';

const asked = { asks: { id: '', en: '' }, source: '' };
const checklist: ChecklistItem[] = [
  { ...asked, item: 'purpose_kept', answer: 'yes', remark: '' },
  { ...asked, item: 'not_spread', answer: null, remark: '' },
  { ...asked, item: 'closed_network', answer: 'no', remark: 'Lewat internet.' },
];

it('sends what was changed and leaves alone what nobody touched', () => {
  const values = writtenOf(checklist);
  expect(changesOf(values, checklist)).toEqual({});
  const written = { ...values, closed_network: { answer: 'no', remark: ' Satu loket lewat internet. ' } } as const;
  expect(changesOf(written, checklist)).toEqual({
    closed_network: { answer: 'no', remark: 'Satu loket lewat internet.' },
  });
});
