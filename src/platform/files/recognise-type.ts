/** The types of files that are taken. */
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png';

/**
 * The type of a file by its content: what it begins with, and that it ends as its type ends. The name is not looked at.
 * Undefined for every other type, for a file that was cut short, and for one that is something else as well in front of
 * its first byte.
 *
 * By hand, because file-type needs Node 22 since its version 22 and tells by the first bytes alone.
 */
export function recogniseType(content: Buffer): MediaType | undefined {
  if (isPdf(content)) return 'application/pdf';
  if (isJpeg(content)) return 'image/jpeg';
  if (isPng(content)) return 'image/png';
  return undefined;
}

/**
 * ISO 32000-2, 7.5.2 and 7.5.5: `%PDF-` and a version first, `%%EOF` last. Readers forgive a kilobyte around both, where
 * another file could stand; here only white space and zeros may follow.
 */
function isPdf(content: Buffer): boolean {
  if (!/^%PDF-\d\.\d/.test(content.toString('latin1', 0, 8))) return false;
  const mark = content.lastIndexOf('%%EOF');
  return mark > 0 && /^[\0\t\n\f\r ]*$/.test(content.toString('latin1', mark + 5));
}

const START_OF_SCAN = 0xda;

/**
 * ITU-T T.81, annex B: segments from SOI to the first scan, and an EOI after it. The EOI of a thumbnail does not count,
 * because it lies inside a segment. What follows EOI is let be: cameras write there.
 */
function isJpeg(content: Buffer): boolean {
  if (content.length < 4 || content.readUInt16BE(0) !== 0xffd8) return false;
  for (let at = 2; at + 4 <= content.length && content[at] === 0xff; ) {
    const marker = content[at + 1];
    const length = content.readUInt16BE(at + 2);
    if (marker === START_OF_SCAN) return content.includes(Buffer.of(0xff, 0xd9), at + 2 + length);
    at += 2 + length;
  }
  return false;
}

const PNG_SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Length before, type and check sum around the data of a chunk. */
const CHUNK_FRAME = 12;

/** PNG, third edition, 5.2 to 5.6: the signature, chunks from IHDR to IEND, and nothing after them. */
function isPng(content: Buffer): boolean {
  if (!content.subarray(0, 8).equals(PNG_SIGNATURE) || typeOfChunk(content, 8) !== 'IHDR') return false;
  let at = PNG_SIGNATURE.length;
  while (at + CHUNK_FRAME <= content.length) {
    const end = at + CHUNK_FRAME + content.readUInt32BE(at);
    if (typeOfChunk(content, at) === 'IEND') return end === content.length;
    at = end;
  }
  return false;
}

function typeOfChunk(content: Buffer, at: number): string {
  return content.toString('latin1', at + 4, at + 8);
}
