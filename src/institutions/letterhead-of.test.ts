import { describe, expect, it } from 'vitest';
import { letterheadOf, regionOfOffice, TO_FILL_IN } from './letterhead-of.ts';

const office = { officeCode: '3278', name: 'Disdukcapil', timeZone: 'WIB' } as const;

describe('a letterhead', () => {
  it('has what the office has entered, and dates letters where the office is', () => {
    const entered = { government: 'Pemerintah Kota Contoh', address: 'Jalan Contoh 1', contact: 'Telepon 0' };
    expect(letterheadOf({ ...office, ...entered })).toEqual({
      officeCode: '3278',
      government: 'Pemerintah Kota Contoh',
      office: 'Disdukcapil',
      address: ['Jalan Contoh 1'],
      contact: ['Telepon 0'],
      place: 'Tasikmalaya',
    });
  });

  it('has room where nothing was entered, and where the seat of a province is in no table', () => {
    const printed = letterheadOf({ ...office, officeCode: '32', government: '', address: ' ', contact: '' });
    expect(printed).toMatchObject({ government: TO_FILL_IN, address: [TO_FILL_IN], contact: [], place: TO_FILL_IN });
  });
});

it.each([
  ['32', 'Gubernur Jawa Barat'],
  ['31', 'Gubernur DKI Jakarta'],
  ['3278', 'Wali Kota Tasikmalaya'],
  ['3206', 'Bupati Tasikmalaya'],
  ['00', undefined],
])('the region of office %s is led by %s', (code, head) => {
  expect(regionOfOffice(code)?.head).toBe(head);
});
