import { generateSync, ScureBase32Plugin } from 'otplib';
import { describe, expect, it } from 'vitest';
import { newTotpSecret, showTotp, stepOfCode } from './totp-code.ts';

/** The secret of RFC 6238 appendix B for SHA-1, and what it has there for each instant: six of its eight digits. */
const secret = new ScureBase32Plugin().encode(Buffer.from('12345678901234567890'), { padding: false });
const vectors = [
  [59, 1, '94287082'],
  [1_111_111_109, 0x23523ec, '07081804'],
  [1_111_111_111, 0x23523ed, '14050471'],
  [1_234_567_890, 0x273ef07, '89005924'],
  [2_000_000_000, 0x3f940aa, '69279037'],
  [20_000_000_000, 0x27bc86aa, '65353130'],
] as const;

describe('a code of an authenticator app', () => {
  it.each(vectors)('at %d s is of step %d, as RFC 6238 has it', (seconds, step, digits) => {
    expect(stepOfCode(secret, digits.slice(2), seconds * 1_000)).toBe(step);
  });

  it('is taken half a minute early and late, and no earlier or later', () => {
    const now = 1_234_567_890 * 1_000;
    const at = (seconds: number) => stepOfCode(secret, '005924', now + seconds * 1_000);
    expect([-31, -30, 0, 29, 59, 60].map(at)).toEqual([undefined, ...Array(4).fill(0x273ef07), undefined]);
  });

  it.each(['', '5924', '0059244', '00592a', '٠٠٥٩٢٤', '-05924', '0x5924'])('is not %j', (typed) => {
    expect(stepOfCode(secret, typed, 1_234_567_890 * 1_000)).toBeUndefined();
  });

  it('may be typed with the space that apps show', () => {
    expect(stepOfCode(secret, ' 005 924 ', 1_234_567_890 * 1_000)).toBe(0x273ef07);
  });
});

describe('a secret', () => {
  it('has 160 bits in base32 and is never the same', () => {
    const [one, other] = [newTotpSecret(), newTotpSecret()];
    expect(one).toMatch(/^[A-Z2-7]{32}$/);
    expect(one).not.toBe(other);
  });

  it('is shown as an address that apps read, whatever the login is, and as a picture of it', () => {
    const own = newTotpSecret();
    const { uri, qr } = showTotp(own, 'siti+1@contoh.go.id');
    const url = new URL(uri);
    expect([url.protocol, url.host, decodeURIComponent(url.pathname)]).toEqual([
      'otpauth:',
      'totp',
      '/Gapura:siti+1@contoh.go.id',
    ]);
    expect(url.searchParams.get('secret')).toBe(own);
    expect(qr).toMatch(/^<svg /);
    expect(stepOfCode(own, generateSync({ secret: own, epoch: 90 }), 90_000)).toBe(3);
  });
});
