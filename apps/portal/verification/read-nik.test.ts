import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupNik, readNik } from './read-nik.ts';

describe('a NIK is read from what people paste', () => {
  it.each([
    '3278011205809001',
    '3278 0112 0580 9001',
    "'3278011205809001",
    '"3278011205809001"',
    '327801.120580.9001',
    '327801-120580-9001',
    '\t3278011205809001\u00a0',
    '‘3278011205809001’',
  ])('%s', (text) => {
    expect(readNik(text)).toEqual({ ok: true, nik: '3278011205809001' });
  });

  it.each([
    ['', 'missing', 0],
    ['3,27801E+15', 'scientific', 0],
    ['3.27801e15', 'scientific', 0],
    ['32780112058090O1', 'letters', 15],
    ['327801120580900', 'too_short', 15],
    ['32780112058090011', 'too_long', 17],
  ])('but %s is %s', (text, problem, digits) => {
    expect(readNik(text)).toEqual({ ok: false, problem, digits });
  });

  it('however its digits are parted by blanks', () => {
    const gaps = fc.array(fc.constantFrom('', ' ', '-', '\u00a0'), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(fc.stringMatching(/^\d{16}$/), gaps, (nik, between) => {
        const text = [...nik].map((digit, index) => `${between[index]}${digit}`).join('');
        expect(readNik(text)).toEqual({ ok: true, nik });
      }),
    );
  });
});

describe('a NIK is shown as 6-6-4', () => {
  it.each([
    ['3278011205809001', '327801 120580 9001'],
    ['3278 0112 0580 9001', '327801 120580 9001'],
    ['3278011', '327801 1'],
    ['3,27801E+15', '3,27801E+15'],
  ])('%s', (text, shown) => {
    expect(groupNik(text)).toBe(shown);
  });

  it('and read again it is the same', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{16}$/), (nik) => {
        expect(readNik(groupNik(nik))).toEqual({ ok: true, nik });
      }),
    );
  });
});
