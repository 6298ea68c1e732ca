import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsFormat, MOST_VALUE, parseFormat, type ValueFormat } from './value-format.ts';

const fits = (format: string, value: string) => fitsFormat(parseFormat(format) as ValueFormat, value);

describe('the form of a kind of data balikan', () => {
  it.each([
    ['digits:6-10', { form: 'digits', least: 6, most: 10 }],
    [' DIGITS : 16 ', { form: 'digits', least: 16, most: 16 }],
    ['text:1-40', { form: 'text', least: 1, most: 40 }],
    ['date', { form: 'date' }],
    ['RM-000000', { form: 'unchecked' }],
    ['6 angka', { form: 'unchecked' }],
    ['dates of visits', { form: 'unchecked' }],
    ['', { form: 'unchecked' }],
  ])('%s', (text, format) => {
    expect(parseFormat(text)).toEqual(format);
  });

  it.each(['digits', 'digits:', 'digits:10-6', 'digits:0-3', 'text:1-501', 'text:x', 'date:2026', 'digits:1-2-3'])(
    'is none that can be meant: %s',
    (text) => {
      expect(parseFormat(text)).toBeUndefined();
    },
  );

  it.each([
    ['digits:6-10', '001234', true],
    ['digits:6-10', '12345', false],
    ['digits:6-10', '12345678901', false],
    ['digits:6-10', '12345a', false],
    ['digits:6-10', '１２３４５６', false],
    ['text:2-3', 'é😀', true],
    ['text:2-3', '😀', false],
    ['date', '2024-02-29', true],
    ['date', '2023-02-29', false],
    ['date', '29-02-2024', false],
    ['6 angka', 'apa pun', true],
  ])('%s of "%s" is %s', (format, value, is) => {
    expect(fits(format, value)).toBe(is);
  });

  it('takes just the digits of its bounds', () => {
    const bounds = fc.tuple(fc.integer({ min: 1, max: MOST_VALUE }), fc.integer({ min: 1, max: MOST_VALUE }));
    fc.assert(
      fc.property(bounds, fc.integer({ min: 1, max: MOST_VALUE + 5 }), ([a, b], length) => {
        const [least, most] = [Math.min(a, b), Math.max(a, b)];
        expect(fits(`digits:${least}-${most}`, '7'.repeat(length))).toBe(length >= least && length <= most);
      }),
    );
  });
});
