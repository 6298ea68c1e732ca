import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteLongNumbers } from './quote-long-numbers.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('quoting long numbers', () => {
  it.each([
    ['{"NIK":9171015501909001}', '{"NIK":"9171015501909001"}', 'an odd NIK beyond 2^53'],
    ['{"NIK" : 9171015501909001 }', '{"NIK" : "9171015501909001" }', 'white space stays'],
    ['[9171015501909001,9171015501909003]', '["9171015501909001","9171015501909003"]', 'neighbours'],
    ['9171015501909001', '"9171015501909001"', 'a number alone'],
    ['{"a":-9171015501909001}', '{"a":"-9171015501909001"}', 'a minus belongs to the number'],
    ['{"a":"b\\"","NIK":9171015501909001}', '{"a":"b\\"","NIK":"9171015501909001"}', 'after an escaped quote'],
    ['{"a":"b\\\\","NIK":9171015501909001}', '{"a":"b\\\\","NIK":"9171015501909001"}', 'after an escaped backslash'],
  ])('%s becomes %s: %s', (json, quoted) => {
    expect(quoteLongNumbers(json)).toBe(quoted);
  });

  it.each([
    ['{"a":917101550190900}', '15 digits fit a double'],
    ['{"a":"9171015501909001"}', 'text already'],
    ['{"a":"x\\"9171015501909001"}', 'inside a string, after an escaped quote'],
    ['{"a":9171015501909001.5}', 'a fraction'],
    ['{"a":9171015501909001e2}', 'an exponent'],
    ['{"a":1E9171015501909001}', 'digits of an exponent'],
    ['{"a":0.9171015501909001}', 'digits of a fraction'],
    ['{"a":01234567890123456}', 'a leading zero, which JSON.parse refuses'],
    ['{"a":-01234567890123456}', 'a leading zero behind a minus'],
    ['{9171015501909001:"x"}', 'the place of a key'],
    ['{9171015501909001 \n:"x"}', 'the place of a key, with white space'],
    ['"9171015501909001', 'a string that is never closed'],
  ])('%s stays: %s', (json) => {
    expect(quoteLongNumbers(json)).toBe(json);
  });

  it('keeps every digit of any number of 16 digits or more', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10n ** 15n, max: 10n ** 40n }), fc.boolean(), (number, negative) => {
        const digits = String(negative ? -number : number);
        expect(JSON.parse(quoteLongNumbers(`{"a":${digits},"b":[${digits}]}`))).toEqual({ a: digits, b: [digits] });
      }),
      { numRuns: 2000 },
    );
  });

  it('never makes JSON of what was none, nor the other way round', () => {
    const piece = fc.constantFrom(
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      ' ',
      '-',
      '.',
      'e',
      '0',
      '1234567890123456',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(isJson(quoteLongNumbers(text))).toBe(isJson(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it('leaves JSON without long numbers as it is, byte for byte', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        fc.pre(!/\d{16}/.test(json));
        expect(quoteLongNumbers(json)).toBe(json);
      }),
    );
  });
});
