import { describe, expect, it } from 'vitest';
import { ordinaryData, printContext } from '../../testing/documents/index.ts';
import { checkPrintable, PRINTABLE } from './check-printable.ts';
import { printDocument } from './index.ts';

const every = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter((each) =>
  PRINTABLE.test(each),
);

describe('what can be printed', () => {
  it('has a glyph in every weight that documents use, as it is and as a capital', () => {
    // A missing glyph is an error of PDF/A. Names are printed in two weights, titles of articles as capitals.
    const title = every.map((each) => `a${each}`).join(' ');
    const additional = [{ title, paragraphs: [title] }];
    const { agreement } = ordinaryData;
    const letterhead = { ...printContext.letterhead, government: title, office: title };
    const context = { ...printContext, letterhead };
    expect(() => printDocument('agreement', { ...agreement, additional, need: title }, context)).not.toThrow();
  });

  it('is what names of the register are written in, and ordinary text', () => {
    for (const text of [
      "NI’MATUL D'ARC",
      'Łukasz Đỗ Ñandú Žižek',
      'ʼAlī',
      'e\u0301',
      '5 ≤ 10 % – “Rp” €',
      '#$*_@<>\\`~',
    ]) {
      expect(PRINTABLE.test(text), text).toBe(true);
    }
  });

  it.each([
    ['a zero-width space', '\u200b'],
    ['an override of the direction', '\u202e'],
    ['a soft hyphen', '\u00ad'],
    ['a tab', '\t'],
    ['the null character', '\0'],
    ['Cyrillic, which looks like Latin', 'а'],
    ['Arabic', 'ع'],
    ['Chinese', '陈'],
    ['an emoji', '😀'],
    ['half of an emoji', '\ud83d'],
  ])('is not %s', (_, text) => expect(PRINTABLE.test(text)).toBe(false));
});

describe('a document that cannot be printed as it is', () => {
  it.each([
    ['an unprintable character', { institution: { name: 'a陈b' } }, 'institution.name', /U\+9648/],
    ['an unprintable character in a list', { copies: ['a', 'b\u202e'] }, 'copies.1', /U\+202E/],
    ['a name that is too long', { signatory: { name: 'x'.repeat(301) } }, 'signatory.name', /too long/],
    ['too much text', { need: 'x'.repeat(150_000), more: 'x'.repeat(50_001) }, 'more', /too long/],
  ])('for %s names the field and not what it says', (_, data, field, message) => {
    const check = () => checkPrintable(data);
    expect(check).toThrow(message);
    expect(check).toThrow(expect.objectContaining({ code: 'invalid_input', field }));
  });
});
