import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashCode, newCode, parseCode } from './one-time-code.ts';

const code = fc.array(fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), { minLength: 16, maxLength: 16 });

/** Ways in which people write the same sign. */
const ways: Record<string, string> = { '0': '0Oo', '1': '1IiLl' };
const written = (signs: readonly string[]) =>
  fc.tuple(
    fc.tuple(...signs.map((sign) => fc.constantFrom(...(ways[sign] ?? sign + sign.toLowerCase())))),
    fc.array(fc.constantFrom('', ' ', '-', '  ', '–', '\t'), { minLength: 17, maxLength: 17 }),
  );

describe('a code on paper', () => {
  it('is read however it is typed: case, groups, O for 0, I and L for 1', () => {
    const typed = code.chain((signs) => written(signs).map((how) => ({ signs, how })));
    fc.assert(
      fc.property(typed, ({ signs, how: [letters, gaps] }) => {
        const text = letters.map((letter, i) => gaps[i] + letter).join('') + gaps[16];
        expect(parseCode(text)?.replaceAll('-', '')).toBe(signs.join(''));
      }),
    );
  });

  it('is none when a sign is missing, too many, or in no alphabet of ours', () => {
    fc.assert(
      fc.property(code, fc.nat({ max: 15 }), fc.constantFrom('U', '!', 'é', '٣'), (signs, at, wrong) => {
        const text = signs.join('');
        for (const other of [text.slice(1), `${text}0`, text.slice(0, at) + wrong + text.slice(at + 1), '']) {
          expect(parseCode(other)).toBeUndefined();
        }
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseCode(text)));
  });

  it('is printed as it is read, and two are never the same', () => {
    const codes = Array.from({ length: 1_000 }, newCode);
    for (const one of codes) expect([one, parseCode(one)]).toEqual([expect.stringMatching(/^(\w{4}-){3}\w{4}$/), one]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has a hash that no other has, and that tells nothing of it', () => {
    const [one, other] = [newCode(), newCode()];
    expect(hashCode(one.toLowerCase().replaceAll('-', ' '))).toBe(hashCode(one));
    expect(hashCode(one)).not.toBe(hashCode(other));
    expect(hashCode(one)).toMatch(/^[0-9a-f]{64}$/);
  });
});
