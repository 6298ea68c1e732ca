/** One electronic signature in a PDF: the bytes that it covers (all before `gapStart` and from `gapEnd` to `end`), and its CMS. */
export interface SignedRange {
  readonly gapStart: number;
  readonly gapEnd: number;
  /** Where what it covers ends; later bytes were appended after it. */
  readonly end: number;
  /** The DER between the angle brackets, without the zeros that fill the place kept for it. */
  readonly cms: Buffer;
}

/** Two signatories and some to spare; each costs a verification. */
const MOST = 8;
/** Characters of one signature: a chain of certificates takes some 20,000, and reading costs more than its length. */
const MOST_GAP = 524_288;

/**
 * Finds the signatures of a PDF by their /ByteRange (ISO 32000-2, 12.8.1), the earliest first. Undefined when one is not
 * what a signer writes: it must begin with the file, and leave out nothing but one string of hexadecimal digits. Whatever
 * object it stands in, every other byte is then covered.
 */
export function readRanges(pdf: Buffer): readonly SignedRange[] | undefined {
  const found = [...pdf.toString('latin1').matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  // What is named otherwise might be a signature that we do not see.
  const named = pdf.toString('latin1').match(/\/ByteRange/g)?.length ?? 0;
  if (found.length !== named || found.length > MOST) return undefined;
  const ranges = found.map(([, ...numbers]) => readRange(pdf, numbers.map(Number)));
  return ranges.includes(undefined) ? undefined : (ranges as SignedRange[]).toSorted((a, b) => a.end - b.end);
}

function readRange(pdf: Buffer, [start = 0, gapStart = 0, gapEnd = 0, rest = 0]: number[]): SignedRange | undefined {
  const end = gapEnd + rest;
  if (start !== 0 || gapEnd <= gapStart || gapEnd - gapStart > MOST_GAP || end > pdf.length) return undefined;
  const bytes = fromHex(pdf.toString('latin1', gapStart, gapEnd));
  const cms = bytes && withoutFilling(bytes);
  return cms && { gapStart, gapEnd, end, cms };
}

/** The bytes of `<hexadecimal>`; undefined when it is anything else. */
function fromHex(gap: string): Buffer | undefined {
  if (!gap.startsWith('<') || !gap.endsWith('>')) return undefined;
  const digits = gap.slice(1, -1);
  // Reading stops at the first character that is no digit.
  const bytes = Buffer.from(digits, 'hex');
  return bytes.length * 2 === digits.length ? bytes : undefined;
}

/** DER says its own length; behind it there may be zeros alone, or anybody could add what nobody signed. */
function withoutFilling(bytes: Buffer): Buffer | undefined {
  const length = derLength(bytes);
  if (length === undefined || length > bytes.length) return undefined;
  return bytes.subarray(length).every((byte) => byte === 0) ? bytes.subarray(0, length) : undefined;
}

/** Bytes of a DER sequence with its head; undefined when it is none (an indefinite length is no DER). */
function derLength(bytes: Buffer): number | undefined {
  const [tag, first = 0] = bytes;
  if (tag !== 0x30) return undefined;
  if (first < 0x80) return 2 + first;
  const size = first & 0x7f;
  if (size === 0 || size > 4 || bytes.length < 2 + size) return undefined;
  return 2 + size + bytes.readUIntBE(2, size);
}
