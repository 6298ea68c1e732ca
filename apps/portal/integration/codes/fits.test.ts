import { describe, expect, it } from 'vitest';
import { hasWords, isMetAt } from './fits.ts';

describe('a search', () => {
  it.each([
    ['kuota habis', true],
    ['KUOTA', true],
    ['05', true],
    ['  ', true],
    [undefined, true],
    ['kuota bocor', false],
  ])('for %j finds a code about used up quota: %s', (wanted, found) => {
    expect(hasWords(['quota_used_up', 429, null, '05 Kuota Akses Hari ini telah Habis'], wanted)).toBe(found);
  });
});

it('a code is met at the doors that have a status or a code for it', () => {
  const [ofWire, ofNative] = [
    { status: null, wire: { code: '03', text: 'Login Gagal' } },
    { status: 401, wire: null },
  ];
  expect([isMetAt(ofWire, 'lama'), isMetAt(ofWire, 'v1'), isMetAt(ofWire, undefined)]).toEqual([true, false, true]);
  expect([isMetAt(ofNative, 'lama'), isMetAt(ofNative, 'v1')]).toEqual([false, true]);
});
