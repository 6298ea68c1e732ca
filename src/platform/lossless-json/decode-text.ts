import { isUtf8 } from 'node:buffer';

/**
 * The text of a body, without a byte order mark and without white space around it; undefined when it is not UTF-8.
 *
 * UTF-16 and Windows-1252 are not guessed at: RFC 8259 8.1 wants UTF-8, no known client sends anything else, and a
 * wrong guess would turn a name into another name.
 */
export function decodeText(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString('utf8').trim() : undefined;
}
