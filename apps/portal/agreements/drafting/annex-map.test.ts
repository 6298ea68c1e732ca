import { expect, it } from 'vitest';
import { annexFields } from './annex-map.ts';
import { dutyValues, rightValues } from './annex-values.ts';

const values = {
  rights: [rightValues({ key: 'A' }), rightValues({ key: 'C' })],
  feedback: [dutyValues({ key: 'RM', kind: '', format: '' })],
};

it('finds the field of what the body or the rules name', () => {
  expect(annexFields(values)).toMatchObject({
    'annex.rights.1.dailyQuota': 'rights.1.quota',
    'rights.C.quota': 'rights.1.quota',
    'rights.A.values-until': 'rights.0.valuesUntil',
    'feedback.RM.format': 'feedback.0.format',
  });
});
