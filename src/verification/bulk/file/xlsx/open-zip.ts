import { pipeline, type Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { fileLimits } from '../limits.ts';
import { isRefused, type Refused, refuse } from '../refusals.ts';

/** The parts of a workbook by path in lower case (OPC compares paths so), such as `xl/workbook.xml`. */
export type Parts = ReadonlyMap<string, Entry>;

/** Node's default of 16 KiB makes four times as many steps. */
const INFLATED_PIECE = 64 * 1024;
const DEFLATED = 8;

/** The parts of a zip, none of them read. Refuses what is damaged or has more parts than any workbook. */
export async function listParts(path: string): Promise<Parts | Refused> {
  return withZip(path, async (zip) => {
    const parts = new Map<string, Entry>();
    if (zip.entryCount > fileLimits.zipEntries) return refuse('workbook_too_big', { limit: fileLimits.zipEntries });
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (parts.has(name) || parts.size > fileLimits.zipEntries) return refuse('workbook_damaged');
      parts.set(name, entry);
    }
    return parts;
  });
}

/** The text of a part (UTF-8) in pieces; a refusal is the last. At most `limit` bytes, unpacked. */
export async function* readPart(path: string, entry: Entry, limit: number): AsyncGenerator<string | Refused> {
  const refused = judgeEntry(entry, limit);
  if (refused) return void (yield refused);
  const zip = await openOrRefuse(path);
  if (isRefused(zip)) return void (yield zip);
  try {
    yield* decode(await openPart(zip, entry), entry);
  } catch (error) {
    yield refusalOf(error);
  } finally {
    zip.close();
  }
}

/** A whole small part; a refusal when it is longer than is held in memory. */
export async function readWholePart(path: string, entry: Entry): Promise<string | Refused> {
  let text = '';
  for await (const piece of readPart(path, entry, fileLimits.partBytes)) {
    if (isRefused(piece)) return piece;
    text += piece;
  }
  return text;
}

function judgeEntry(entry: Entry, limit: number): Refused | undefined {
  const { uncompressedSize: size, compressedSize } = entry;
  if (entry.isEncrypted()) return refuse('file_has_password');
  if (size > limit) return refuse('workbook_too_big', { limit });
  const inflates = size > fileLimits.ratioFromBytes && size > fileLimits.ratio * compressedSize;
  return inflates ? refuse('workbook_inflates', { limit: fileLimits.ratio }) : undefined;
}

async function openPart(zip: ZipFile, entry: Entry): Promise<Readable> {
  if (entry.compressionMethod !== DEFLATED) return zip.openReadStreamPromise(entry);
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  // Errors of either side come out of the inflated end, which is the one that is read.
  return pipeline(packed, createInflateRaw({ chunkSize: INFLATED_PIECE }), () => {});
}

/** What is unpacked is counted, because the zip's size is only what it says of itself, and summed: a changed digit is somebody else. */
async function* decode(stream: Readable, entry: Entry): AsyncGenerator<string | Refused> {
  const decoder = new TextDecoder('utf-8');
  let bytes = 0;
  let sum = 0;
  for await (const piece of stream) {
    bytes += (piece as Buffer).length;
    sum = crc32(piece as Buffer, sum);
    if (bytes > entry.uncompressedSize) return void (yield refuse('workbook_damaged'));
    yield decoder.decode(piece as Buffer, { stream: true });
  }
  const isWhole = bytes === entry.uncompressedSize && sum === entry.crc32;
  yield isWhole ? decoder.decode() : refuse('workbook_damaged');
}

async function withZip<T>(path: string, work: (zip: ZipFile) => Promise<T | Refused>): Promise<T | Refused> {
  const zip = await openOrRefuse(path);
  if (isRefused(zip)) return zip;
  try {
    return await work(zip);
  } catch (error) {
    return refusalOf(error);
  } finally {
    zip.close();
  }
}

async function openOrRefuse(path: string): Promise<ZipFile | Refused> {
  try {
    return await openPromise(path, { autoClose: false });
  } catch (error) {
    return refusalOf(error);
  }
}

/** A disk that fails is a fault and goes on its way; anything else is said of the file. */
function refusalOf(error: unknown): Refused {
  if (error instanceof Error && 'syscall' in error) throw error;
  return refuse('workbook_damaged');
}
