import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeNik } from '../../../../kernel/index.ts';
import { nikDamages, RoundingWatch, readNik } from '../index.ts';

const nik = composeNik('327806', '1990-04-15', 'L', 9001);

describe('what stands around the digits is dropped', () => {
  test.each([
    [nik],
    [` ${nik} `],
    [`\u00a0${nik}\u200b\ufeff`],
    [`'${nik}`],
    [`’${nik}`],
    [`"${nik}"`],
    [`="${nik}"`],
    [`=${nik}`],
    [`${nik}.0`],
    [`${nik},00`],
    ['3278 0615 0490 9001'],
    ['32.78.06.150490.9001'],
    ['327806-150490-9001'],
    ['327806–150490–9001'],
    ['3.278061504909001E15'],
    ['3,278061504909001E+15'],
    ['3.278061504909001e+15'],
    ['3.27806150490900100E+15'],
    ['3.278.061.504.909.001'],
    ['３２７８０６１５０４９０９００１'],
  ])('%j', (cell) => {
    expect(readNik(cell)).toEqual({ nik });
  });
});

describe('what is not certain is told, not mended', () => {
  test.each([
    ['', { damage: 'empty' }],
    [" ' ", { damage: 'empty' }],
    ['=""', { damage: 'empty' }],
    ['3.27806E+15', { damage: 'rounded' }],
    ['3,27806150491E+15', { damage: 'rounded' }],
    ['3278060000000000', { damage: 'rounded' }],
    ['3.278.061.504.909.000', { damage: 'rounded' }],
    ['3.27806E+14', { damage: 'too_short', digits: 15 }],
    ['3.27806E+16', { damage: 'too_long', digits: 17 }],
    ['327806150490900', { damage: 'too_short', digits: 15 }],
    ['32780615049090011', { damage: 'too_long', digits: 17 }],
    ['327806150490900O', { damage: 'letters', letters: [{ at: 16, letter: 'O' }] }],
    [
      '3278o6l504909001',
      {
        damage: 'letters',
        letters: [
          { at: 5, letter: 'o' },
          { at: 7, letter: 'l' },
        ],
      },
    ],
    ['SITI AMINAH', { damage: 'letters' }],
    ['#N/A', { damage: 'letters' }],
    ['3278/0615/0490/9001', { damage: 'not_a_nik' }],
    ['3278063204909001', { damage: 'not_a_nik' }],
    ['3278061513909001', { damage: 'not_a_nik' }],
    ['0178061504909001', { damage: 'not_a_nik' }],
    ['2078061504909001', { damage: 'not_a_nik' }],
  ])('%j', (cell, reading) => {
    expect(readNik(cell)).toEqual(reading);
  });

  test('a cell that the sheet holds as a number has no sixteenth digit, whatever it shows', () => {
    expect(readNik(nik, true)).toEqual({ damage: 'rounded' });
    expect(readNik('3278061504909000', true)).toEqual({ damage: 'rounded' });
    expect(readNik('3.278061504909001E15', true)).toEqual({ damage: 'rounded' });
    expect(readNik('327806150490900', true)).toEqual({ damage: 'too_short', digits: 15 });
  });

  test('each damage has its sentences', () => {
    for (const { reason, remedy } of Object.values(nikDamages)) {
      expect([reason.id, reason.en, remedy.id, remedy.en].every((sentence) => sentence.endsWith('.'))).toBe(true);
    }
  });

  test('no cell is thrown over, and a NIK that is read stands in the cell', () => {
    const sign = fc.constantFrom(...'0123456789.,E+-\'"= \u00a0OIl');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(sign, { maxLength: 30 }).map((signs) => signs.join('')),
        ),
        (cell) => {
          const reading = readNik(cell);
          if (!('nik' in reading)) return;
          expect(cell.normalize('NFKC').replace(/\D/g, '').startsWith(reading.nik)).toBe(true);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

describe('a file whose NIKs nearly all end in 0 is warned of', () => {
  const watched = (zeros: number, others: number) => {
    const watch = new RoundingWatch();
    for (let at = 0; at < zeros; at++) watch.see(composeNik('327806', '1990-04-15', 'L', 9_010));
    for (let at = 0; at < others; at++) watch.see(nik);
    return watch.warning;
  };

  test('from fifty NIKs on, above nine in ten', () => {
    expect(watched(50, 0)).toEqual({ seen: 50, endInZero: 50 });
    expect(watched(95, 5)).toEqual({ seen: 100, endInZero: 95 });
  });

  test('not for few, nor for what chance may bring', () => {
    expect(watched(49, 0)).toBeUndefined();
    expect(watched(90, 10)).toBeUndefined();
    expect(watched(0, 500)).toBeUndefined();
  });
});
