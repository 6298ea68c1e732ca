import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFault } from '../../kernel/index.ts';
import { refuseNik } from './refuse-nik.ts';

/** Of a person that cannot be: its sequence is from 9000. */
const NIK = '3278011505909001';

const isRefused = (text: string) => {
  try {
    refuseNik(text);
    return false;
  } catch (error) {
    if (isFault(error, 'invalid_input')) return true;
    throw error;
  }
};

describe('a NIK', () => {
  it.each([NIK, `'${NIK}`, '327801 150590 9001', '3278.0115.0590.9001', '3278-0115-0590-9001', `nik ${NIK} budi`])(
    'is refused as %s',
    (text) => expect(isRefused(text)).toBe(true),
  );

  it('is refused whatever blanks are between its digits, and never repeated', () => {
    const blank = fc.constantFrom('', ' ', '-', '.', '\u00a0');
    const written = fc.array(blank, { minLength: 16, maxLength: 16 }).map((set) => [...NIK].map((d, i) => d + set[i]));
    fc.assert(
      fc.property(written, (parts) => {
        const text = parts.join('');
        expect(isRefused(text)).toBe(true);
        expect(() => refuseNik(text)).not.toThrow(text);
      }),
    );
  });
});

describe('what is no NIK', () => {
  it.each([
    'RSUD dr. Soekardjo',
    'contoh/470/118/2018',
    '470/118',
    '327801150590900',
    '32780115059090011',
    '198001012005011001',
  ])('%s is looked for', (text) => expect(isRefused(text)).toBe(false));
});
