import { describe, expect, it } from 'vitest';
import { aJpeg, aPdf, aPng } from '../../../testing/files/index.ts';
import { makeZip } from '../../../testing/workbooks/index.ts';
import { recogniseType } from './recognise-type.ts';

const html = Buffer.from('<!doctype html><script>alert(1)</script>');
const behind = (file: Buffer, more: Buffer) => Buffer.concat([file, more]);
const inFront = (file: Buffer, more: Buffer) => Buffer.concat([more, file]);
const typeOf = (content: Buffer) => recogniseType(content);

describe('a file that is taken', () => {
  it.each([
    ['application/pdf', aPdf()],
    ['application/pdf', behind(aPdf(), Buffer.from('\r\n\0\0'))],
    ['image/jpeg', aJpeg()],
    ['image/png', aPng()],
  ])('is %s by its content', (type, content) => {
    expect(typeOf(content)).toBe(type);
  });

  it('is a JPEG although a camera wrote behind its end', () => {
    expect(typeOf(behind(aJpeg(), Buffer.from('SEFH camera notes')))).toBe('image/jpeg');
  });
});

describe('a file that is something else', () => {
  it.each([
    ['a page', html],
    ['a drawing that can hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0', 'latin1')],
    ['text', Buffer.from('%PDF')],
    ['nothing', Buffer.alloc(0)],
  ])('is not taken: %s', (_, content) => {
    expect(typeOf(content)).toBeUndefined();
  });

  it('is not taken: an archive, alone, in front of or behind a PDF', async () => {
    const zip = await makeZip({ 'a.txt': 'x' });
    for (const content of [zip, inFront(aPdf(), zip), behind(aPdf(), zip)]) expect(typeOf(content)).toBeUndefined();
  });

  it.each([
    ['a PDF behind other bytes', inFront(aPdf(), Buffer.from('\n'))],
    ['a PDF behind a page', inFront(aPdf(), html)],
    ['a PDF with a page behind it', behind(aPdf(), html)],
    ['a PNG behind a page', inFront(aPng(), html)],
    ['a PNG with a page behind it', behind(aPng(), html)],
    ['a JPEG behind a page', inFront(aJpeg(), html)],
  ])('is not taken: %s', (_, content) => {
    expect(typeOf(content)).toBeUndefined();
  });
});

describe('a file that was cut short', () => {
  it.each([
    ['PDF', aPdf()],
    ['JPEG', aJpeg()],
    ['PNG', aPng()],
  ])('is not taken at any length: %s', (_, whole) => {
    // A PDF without its last line feed is whole.
    const ends = Array.from({ length: whole.length - 1 }, (__, length) => typeOf(whole.subarray(0, length)));
    expect(ends.every((type) => type === undefined)).toBe(true);
  });

  it('is not taken for whole because of the thumbnail in it', () => {
    const photograph = aJpeg({ thumbnail: aJpeg() });
    expect(typeOf(photograph)).toBe('image/jpeg');
    expect(typeOf(photograph.subarray(0, -2))).toBeUndefined();
  });

  it('does not end the search where lengths are false', () => {
    const png = aPng();
    png.writeUInt32BE(0xffffffff, 8);
    expect(typeOf(png)).toBeUndefined();
    expect(typeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff]))).toBeUndefined();
  });
});
