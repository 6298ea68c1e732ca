import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

/** The encodings that a CSV may have. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const PIECE = 256 * 1024;
const spellings: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  utf16le: 'utf-16le',
  'utf-16be': 'utf-16be',
  utf16be: 'utf-16be',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
};

/** The encoding that a caller names, in any of its usual spellings; undefined for any other. */
export function findEncoding(name: string): Encoding | undefined {
  return spellings[name.trim().toLowerCase()];
}

/** The text of a file in pieces of some 256 K characters, without byte order mark. */
export async function* readText(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of createReadStream(path, { highWaterMark: PIECE })) {
    yield decoder.decode(bytes as Buffer, { stream: true });
  }
  yield decoder.decode();
}

/** The encoding of a file: by its mark, by where its zero bytes are, or by whether all of it is UTF-8. */
export async function detectEncoding(path: string, head: Buffer): Promise<Encoding> {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return wideEncoding(head) ?? ((await isUtf8File(path)) ? 'utf-8' : 'windows-1252');
}

/** Latin text in UTF-16 has a zero in every other byte. */
function wideEncoding(head: Buffer): Encoding | undefined {
  const pairs = Math.floor(head.length / 2);
  const zeros = [0, 0];
  for (let at = 0; at < 2 * pairs; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [high = 0, low = 0] = zeros;
  if (low > 0.6 * pairs && high < 0.1 * pairs) return 'utf-16le';
  return high > 0.6 * pairs && low < 0.1 * pairs ? 'utf-16be' : undefined;
}

/** Looks at the whole file, because the first accent may stand in its last line; 1 GB takes half a second. */
export async function isUtf8File(path: string): Promise<boolean> {
  let rest = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
    const bytes = rest.length === 0 ? (piece as Buffer) : Buffer.concat([rest, piece as Buffer]);
    const whole = bytes.length - partialCharacter(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) return false;
    rest = Buffer.from(bytes.subarray(whole));
  }
  return isUtf8(rest);
}

/** How many bytes at the end begin a character that is not complete: 0 to 3. */
function partialCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}
