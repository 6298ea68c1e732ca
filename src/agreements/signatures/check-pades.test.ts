import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Identity,
  makeAuthority,
  makeSigner,
  openssl,
  signCms,
  signPdf,
  writePdf,
} from '../../../testing/papers/index.ts';
import { checkPades } from './check-pades.ts';
import { readRanges } from './read-ranges.ts';
import { NO_TRUST, readTrustList, type TrustList } from './trust-list.ts';

const pdf = writePdf(['Perjanjian kerja sama', 'REKAAN']);
/** A certificate begins with the second in which it is made; the test's day lies behind all of them. */
const now = new Date(Date.now() + 86_400_000);
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

let folder: string;
let authority: Identity;
let stranger: Identity;
let head: Identity;
let director: Identity;
let trust: TrustList;

const trusting = (...some: readonly Identity[]) =>
  readTrustList(some.map(({ cert }) => readFileSync(cert, 'utf8')).join(''));

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gapura-pades-'));
  authority = makeAuthority(folder, 'PSrE Rekaan');
  stranger = makeAuthority(folder, 'PSrE Lain');
  head = makeSigner(folder, authority, 'Kepala Dinas Rekaan');
  director = makeSigner(folder, authority, 'Direktur Rekaan', 'rsa');
  trust = trusting(authority, stranger);
});

afterAll(() => rmSync(folder, { recursive: true }));

const outcomeOf = async (of: Buffer, trusted = trust, at = now) => (await checkPades(of, trusted, at)).outcome;
const lastGap = (of: Buffer) => readRanges(of)?.at(-1) ?? expect.fail();

describe('a signed PDF', () => {
  it('is valid, signed by ECDSA or RSA, and names its signer and who vouches for it', async () => {
    expect(await checkPades(signPdf(pdf, head), trust, now)).toEqual({
      outcome: 'valid',
      signers: [{ name: 'Kepala Dinas Rekaan', organisation: 'Dinas Rekaan', issuer: 'PSrE Rekaan' }],
    });
    expect(await outcomeOf(signPdf(pdf, director))).toBe('valid');
  });

  it('signed by both sides, one after the other, is valid and names both in their order', async () => {
    const checked = await checkPades(signPdf(signPdf(pdf, head), director), trust, now);
    expect(checked).toMatchObject({
      outcome: 'valid',
      signers: [{ name: 'Kepala Dinas Rekaan' }, { name: 'Direktur Rekaan' }],
    });
  });

  it('is never valid with any byte of it changed', async () => {
    const signed = signPdf(signPdf(pdf, head), director);
    const { gapStart, gapEnd } = lastGap(signed);
    const outside = fc.nat(signed.length - 1).filter((at) => at < gapStart || at >= gapEnd);
    await fc.assert(
      fc.asyncProperty(outside, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(signed);
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(await outcomeOf(changed)).not.toBe('valid');
      }),
      { numRuns: 200 },
    );
  });

  it('whose signature is changed names nobody else, and is mostly not valid', async () => {
    const signed = signPdf(pdf, head);
    const { gapStart, cms } = lastGap(signed);
    await fc.assert(
      fc.asyncProperty(fc.nat(cms.length * 2 - 1), fc.constantFrom(...'0123456789abcdef'), async (at, digit) => {
        const changed = Buffer.from(signed);
        changed.write(digit, gapStart + 1 + at, 'latin1');
        const checked = await checkPades(changed, trust, now);
        const names = checked.outcome === 'valid' ? checked.signers.map(({ name }) => name) : ['Kepala Dinas Rekaan'];
        expect(names).toEqual(['Kepala Dinas Rekaan']);
      }),
      { numRuns: 200 },
    );
  });

  it('with something appended is signed in part only, whatever it is', async () => {
    const signed = signPdf(pdf, head);
    expect(await outcomeOf(Buffer.concat([signed, Buffer.from('\n')]))).toBe('partly_signed');
    const update = Buffer.from('6 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< /Size 7 >>\n%%EOF\n');
    expect(await outcomeOf(Buffer.concat([signed, update]))).toBe('partly_signed');
  });

  it('with something appended and then signed again by another names both', async () => {
    const more = Buffer.concat([signPdf(pdf, head), Buffer.from('% catatan\nstartxref\n0\n%%EOF\n')]);
    expect(await checkPades(signPdf(more, director), trust, now)).toMatchObject({ signers: [{}, {}] });
  });

  it('that was altered under a second signature is altered', async () => {
    const first = signPdf(pdf, head);
    const changed = Buffer.from(first.toString('latin1').replace('REKAAN', 'ASLI!!'), 'latin1');
    expect(await outcomeOf(signPdf(changed, director))).toBe('altered');
  });
});

describe('a certificate', () => {
  it('of an authority that is not on the list is untrusted, and so is anyone when the list is empty', async () => {
    expect(await outcomeOf(signPdf(pdf, head), trusting(stranger))).toBe('untrusted');
    expect(await outcomeOf(signPdf(pdf, head), NO_TRUST)).toBe('untrusted');
  });

  it('that somebody has given itself is untrusted, whatever name it bears', async () => {
    const fake = makeAuthority(path.join(folder), 'Palsu');
    expect(await outcomeOf(signPdf(pdf, fake))).toBe('untrusted');
    const impostor = makeAuthority(mkdtempSync(path.join(folder, 'palsu-')), 'PSrE Rekaan');
    const signer = makeSigner(mkdtempSync(path.join(folder, 'palsu-')), impostor, 'Kepala Dinas Rekaan');
    expect(await outcomeOf(signPdf(pdf, signer))).toBe('untrusted');
  });

  it('counts while it is valid: not when it has expired at the moment of the check, nor before it begins', async () => {
    const signed = signPdf(pdf, head);
    expect(await outcomeOf(signed, trust, days(28))).toBe('valid');
    expect(await outcomeOf(signed, trust, days(31))).toBe('untrusted');
    expect(await outcomeOf(signed, trust, days(-2))).toBe('untrusted');
  });

  it('of one of two signers that is untrusted makes the paper so', async () => {
    const signed = signPdf(signPdf(pdf, head), makeSigner(folder, stranger, 'Orang Lain'));
    expect(await outcomeOf(signed, trusting(authority))).toBe('untrusted');
    expect(await outcomeOf(signed)).toBe('valid');
  });
});

describe('what is no signature of the whole document', () => {
  it('a PDF without one', async () => {
    expect(await outcomeOf(pdf)).toBe('not_signed');
  });

  it('what is no PDF', async () => {
    expect(await outcomeOf(Buffer.from('PK\u0003\u0004'))).toBe('unreadable');
    expect(await outcomeOf(Buffer.alloc(0))).toBe('unreadable');
  });

  it('a signature that brings the content which it signs, in the place of the PDF', async () => {
    const attached = openssl(
      ['cms', '-sign', '-binary', '-nodetach', '-outform', 'DER', '-signer', head.cert, '-inkey', head.key],
      Buffer.from('apa saja'),
    );
    expect(await outcomeOf(signPdf(pdf, head, () => attached))).toBe('unreadable');
  });

  it('a signature without signed attributes', async () => {
    const bare = (covered: Buffer) =>
      openssl(
        ['cms', '-sign', '-binary', '-noattr', '-outform', 'DER', '-signer', head.cert, '-inkey', head.key],
        covered,
      );
    expect(await outcomeOf(signPdf(pdf, head, bare))).toBe('unreadable');
  });

  it('a signature of two at once', async () => {
    const both = (covered: Buffer) => signCms(covered, head, ['-signer', director.cert, '-inkey', director.key]);
    expect(await outcomeOf(signPdf(pdf, head, both))).toBe('unreadable');
  });

  it('a signature over SHA-1, which can be forged', async () => {
    const old = (covered: Buffer) =>
      openssl(
        ['cms', '-sign', '-binary', '-md', 'sha1', '-outform', 'DER', '-signer', head.cert, '-inkey', head.key],
        covered,
      );
    expect(await outcomeOf(signPdf(pdf, head, old))).toBe('outdated');
  });

  it.each<[string, (range: string) => string]>([
    ['does not begin with the file', (range) => range.replace('[0', '[1')],
    ['goes beyond the file', (range) => range.replace(/ (\d+)\s*\]/, ' 99999]')],
    ['leaves out nothing', (range) => range.replace(/\[0 \d+ \d+/, '[0 100 100')],
    ['leaves out more than the signature', (range) => range.replace(/\[0 (\d+)/, (_, n) => `[0 ${Number(n) - 1}`)],
    ['is written another way', (range) => range.replace('[0', '[+0')],
    ['is missing its numbers', () => '[]'],
  ])('a range that %s', async (_, change) => {
    const signed = signPdf(pdf, head).toString('latin1');
    const found = /\/ByteRange (\[[^\]]*\]\s*)/.exec(signed)?.[1] ?? expect.fail();
    const changed = change(found.trimEnd()).padEnd(found.length);
    expect(await outcomeOf(Buffer.from(signed.replace(found, changed), 'latin1'))).toBe('unreadable');
  });

  it('a signature with more certificates than a chain has', async () => {
    const chain = path.join(folder, 'chain.pem');
    const more = Array.from({ length: 16 }, (_, at) => makeAuthority(folder, `PSrE ${at}`));
    writeFileSync(chain, more.map(({ cert }) => readFileSync(cert, 'utf8')).join(''));
    const many = (covered: Buffer) => signCms(covered, head, ['-certfile', chain]);
    expect(await outcomeOf(signPdf(pdf, head, many))).toBe('unreadable');
  });

  it('a place for a signature that is longer than any signature', async () => {
    const hex = `<${'30'.repeat(300_000)}>`;
    const before = `%PDF-1.7\n/ByteRange [0 0000000100 0000600102 1]`.padEnd(100);
    expect(await outcomeOf(Buffer.from(`${before}${hex}\n`))).toBe('unreadable');
  });

  it('a signature with something behind it where only zeros may fill', async () => {
    const signed = signPdf(pdf, head);
    signed.write('ff', lastGap(signed).gapEnd - 3, 'latin1');
    expect(await outcomeOf(signed)).toBe('unreadable');
  });
});

describe('a trust list', () => {
  it('is read from one or more certificates', () => {
    expect(trusting(authority).certificates).toHaveLength(1);
    expect(trusting(authority, stranger).certificates).toHaveLength(2);
  });

  it.each(['', 'x', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])(
    'that cannot be used is a fault of the configuration: %j',
    (pem) => {
      expect(() => readTrustList(pem)).toThrow(
        expect.objectContaining({ code: 'configuration_invalid', field: 'GAPURA_TRUSTED_SIGNERS' }),
      );
    },
  );
});
