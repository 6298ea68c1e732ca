import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalised, weaknessesOf } from './check-strength.ts';
import { commonPasswords, isCommon } from './common-passwords.ts';
import { coreOf, folded } from './fold.ts';

const siti = [
  'siti.nurhaliza',
  'Siti Nurhaliza',
  '198001012005012001',
  'siti@contoh.go.id',
  'RSUD Contoh',
  'RSUD_CONTOH',
];

describe('a password', () => {
  it.each([
    ['a sentence', 'hujan turun di bukit'],
    ['without any digit or sign', 'kudalautmenariperlahan'],
    ['of digits alone, when nobody has it', '83650174920638'],
    ['in another script', 'дождь идёт в горах'],
    ['of emoji', '🦜🌋🥥🛶🎋🪁🦎🌴🍛🥁🐃🌾'],
    ['with spaces at its ends', '  angin dari laut  '],
    ['that names its owner among much else', 'siti dan angin dari laut jawa'],
  ])('may be %s', (_, password) => {
    expect(weaknessesOf(password, siti)).toEqual([]);
  });

  it.each([
    ['eleven characters', 'hujan bukit', ['too_short']],
    ['129 characters', 'ab cdefghij'.repeat(12).slice(0, 129), ['too_long']],
    ['a few characters over and over', 'abababababababab', ['too_uniform']],
    ['its owner’s name with digits', 'Nurhaliza-2026!', ['about_you']],
    ['its owner’s login', 'siti.nurhaliza', ['about_you']],
    ['its owner’s number', '198001012005012001', ['about_you']],
    ['the institution', 'rsud contoh 2026', ['about_you']],
    ['the service', 'Gapura123456', ['about_you']],
    ['one that was found in breaches', '1qaz2wsx3edc', ['breached']],
    ['one in other case', '1QAZ2wsx3EDC', ['breached']],
    ['a common word with digits and signs around it', '!!Indonesia2026!!', ['breached']],
    ['a common word twice', 'sayangkusayangku', ['breached']],
    ['short and common at once', 'rahasia123', ['too_short', 'breached']],
  ])('is not %s', (_, password, weaknesses) => {
    expect(weaknessesOf(password, siti)).toEqual(weaknesses);
  });

  it('counts characters as people see them, not as they are stored', () => {
    expect(weaknessesOf('🦜🌋🥥🛶🎋🪁', [])).toContain('too_short');
    const letters = 'éàüöñçîêâôûèë'.normalize('NFD');
    expect(weaknessesOf(letters.slice(0, 22), [])).toContain('too_short');
  });

  it('is the same text in every normal form, and no rule throws on any', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (text) => {
        expect(normalised(text.normalize('NFD'))).toBe(normalised(text));
        expect(weaknessesOf(text.normalize('NFD'), siti)).toEqual(weaknessesOf(text, siti));
      }),
    );
  });
});

describe('the list of common passwords', () => {
  it('has more than a hundred thousand entries, and hits few that are in no list', () => {
    expect(commonPasswords()).toBeGreaterThan(500_000);
    const random = Array.from({ length: 2_000 }, (_, i) => `${i} ${(i * 7_919) % 104_729} kata acak ${i}`);
    expect(random.filter(isCommon).length).toBeLessThan(5);
  });

  it('is looked up by what guessing programs do not vary', () => {
    expect(['!!Jakarta2026', 'jakartajakarta', '123jakarta'].map((text) => coreOf(folded(text)))).toEqual(
      Array(3).fill('jakarta'),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9!@#.-]{0,9}$/), fc.stringMatching(/^[0-9!@#.-]{0,9}$/), (before, after) => {
        expect(isCommon(`${before}Indonesia${after}`)).toBe(true);
      }),
    );
  });
});
