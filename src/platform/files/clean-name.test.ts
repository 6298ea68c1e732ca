import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from './clean-name.ts';

const pdf = (name: string) => cleanName(name, 'application/pdf');

describe('the name of a file', () => {
  it.each([
    ['surat permohonan.pdf', 'surat permohonan.pdf'],
    ['SURAT.PDF', 'SURAT.pdf'],
    ['C:\\berkas\\surat.pdf', 'surat.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['surat.exe', 'surat.exe.pdf'],
    ['..hidden..pdf', 'hidden..pdf'],
    ['a\u202egnp.exe\u0000\r\nb.pdf', 'agnp.exe b.pdf'],
    ['', 'berkas.pdf'],
    ['.pdf', 'pdf.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(pdf(given)).toBe(kept);
  });

  it('is cut in front of its ending, and never through a character', () => {
    const kept = pdf('💙'.repeat(300));
    expect([Array.from(kept).length, kept.endsWith('💙.pdf')]).toEqual([200, true]);
  });

  it('always says what the file is, and has nothing of a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(cleanName(name, 'image/png')).toMatch(/^[^/\\\p{C}]{1,196}\.png$/u);
      }),
    );
  });
});
