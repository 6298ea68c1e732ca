import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeNik, nikParts, parseKk, parseNik } from './nik.ts';

describe('a NIK', () => {
  it('tells region, date of birth, sex and sequence of first registration', () => {
    expect(nikParts('3278015501909001')).toEqual({
      region: '327801',
      day: 15,
      month: 1,
      year: 90,
      sex: 'P',
      sequence: 9001,
    });
    expect(nikParts('9171022902009001')).toMatchObject({ day: 29, month: 2, year: 0, sex: 'L' });
  });

  it.each([
    ['3278015501909001'],
    [' 3278 0155 0190 9001 '],
    ["'3278015501909001"],
    ['3278-0155-0190-9001'],
    ['3278015501909001\u200b'],
    ['\u00a03278015501909001'],
  ])('is read from %j', (text) => {
    expect(parseNik(text)).toBe('3278015501909001');
  });

  it.each([
    ['15 digits', '327801550190900'],
    ['17 digits', '32780155019090010'],
    ['a letter', '327801550190900O'],
    ['digits of another script', '３２７８０１５５０１９０９００１'],
    ['no region', '0078015501909001'],
    ['no sequence', '3278015501900000'],
    ['day 0', '3278010001909001'],
    ['day 32', '3278013201909001'],
    ['day 40 of a woman', '3278014001909001'],
    ['day 72 of a woman', '3278017201909001'],
    ['31 April', '3278013104909001'],
    ['30 February', '3278013002909001'],
    ['month 0', '3278010100909001'],
    ['month 13', '3278010113909001'],
    ['nothing', ''],
  ])('has never %s', (_, text) => {
    expect(parseNik(text)).toBeUndefined();
  });

  it('is composed of what is read back from it', () => {
    const birth = fc.date({ min: new Date('1930-01-01'), max: new Date('2029-12-31'), noInvalidDate: true });
    const region = fc.integer({ min: 110_101, max: 979_999 }).map(String);
    fc.assert(
      fc.property(region, birth, fc.constantFrom('L', 'P'), fc.integer({ min: 1, max: 9999 }), (...parts) => {
        const [where, born, sex, sequence] = parts;
        const date = born.toISOString().slice(0, 10);
        const nik = composeNik(where, date, sex, sequence);
        expect(parseNik(nik)).toBe(nik);
        const read = nikParts(nik) ?? expect.fail(nik);
        expect(read).toMatchObject({ region: where, sex, sequence, day: Number(date.slice(8)) });
      }),
    );
  });

  it('is never read out of anything else, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseNik(text) ?? '3278015501909001').toMatch(/^\d{16}$/);
      }),
    );
  });
});

describe('a family card number', () => {
  it.each(['3278011403129001', ' 3278-0114-0312-9001 ', '9999999999999999'])('is read from %j', (text) => {
    expect(parseKk(text)).toBe(text.replace(/[^\d]/g, ''));
  });

  it.each(['', '327801140312900', '0078011403129001', '3278011403129OO1'])('is not read from %j', (text) => {
    expect(parseKk(text)).toBeUndefined();
  });
});
