import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, groupDigest, parseDigest } from './document-digest.ts';

describe('the digest', () => {
  it('is SHA-256 of canonical JSON, its first 160 bits in Crockford’s base 32', () => {
    // printf '{"a":[1,null],"b":"x"}' | sha256sum | cut -c -40, read five bits at a time.
    const bits = BigInt('0x3dece6dc8d22d61692b03c7d51836aaec96fd08a');
    const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
    const expected = Array.from({ length: 32 }, (_, at) => alphabet[Number((bits >> BigInt(155 - 5 * at)) & 31n)]).join(
      '',
    );
    expect(digestOf({ b: 'x', a: [1, null] })).toBe(expected);
  });

  it('does not depend on the order of fields, and does on everything else', () => {
    const digest = digestOf({ a: { x: 'é', y: ['1', '2'] }, b: null });
    expect(digestOf({ b: null, a: { y: ['1', '2'], x: 'é' } })).toBe(digest);
    for (const other of [
      { a: { x: 'e', y: ['1', '2'] }, b: null },
      { a: { x: 'é', y: ['2', '1'] }, b: null },
    ]) {
      expect(digestOf(other)).not.toBe(digest);
    }
  });
});

describe('a digest that somebody types', () => {
  it('is read as printed, whatever the spaces and the case', () => {
    fc.assert(
      fc.property(fc.string(), (content) => {
        const digest = digestOf({ content });
        expect(parseDigest(digest)).toBe(digest);
        expect(groupDigest(digest)).toMatch(/^([0-9A-Z]{4} ){7}[0-9A-Z]{4}$/);
        expect(parseDigest(` ${groupDigest(digest)} `)).toBe(digest);
        expect(parseDigest(groupDigest(digest).replaceAll(' ', '-').toLowerCase())).toBe(digest);
      }),
    );
  });

  it('may have O for zero, and I or L for one', () => {
    const [typed, digest] = ['OoIiLl23456789ABCDEFGHJKMNPQRSTV', '00111123456789abcdefghjkmnpqrstv'];
    expect(parseDigest(typed)).toBe(digest);
  });

  it.each(['', 'abc', '0'.repeat(31), '0'.repeat(33), `${'0'.repeat(31)}u`, `${'0'.repeat(31)}'`])(
    'is none when it is %j',
    (typed) => expect(parseDigest(typed)).toBeUndefined(),
  );
});
