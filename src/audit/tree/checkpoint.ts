import { Fault } from '../../kernel/index.ts';
import { HASH_BYTES } from '../chain.ts';
import { EMPTY_ROOT } from './hash.ts';
import { readBase64, readCount } from './read-text.ts';
import type { Refused } from './refusals.ts';
import { isCount } from './split.ts';
import type { TreeHead } from './verify-consistency.ts';

/** What a log states of itself (C2SP tlog-checkpoint): which log it is, how many leaves it has, and their root. */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
  /** Lines that no monitor can check; witnesses sign them without a word on what they say. */
  readonly extensions: readonly string[];
}

/** Writes a checkpoint's text, which is what gets signed; a fault when a part of it could not be read back. */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  const lines = [origin, String(size), root.toString('base64'), ...extensions];
  if (!isCount(size) || root.length !== HASH_BYTES || !lines.every(isLine)) {
    throw new Fault(
      'invalid_input',
      'A checkpoint has an origin, a size, a root of 32 bytes and lines that say something.',
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Reads a checkpoint's text, which a note has been verified to say. */
export function parseCheckpoint(text: string): Checkpoint | Refused {
  const lines = text.slice(0, -1).split('\n');
  const [origin = '', digits = '', base64 = '', ...extensions] = lines;
  const [size, root] = [readCount(digits), readBase64(base64)];
  const malformed = { refusal: 'checkpoint_malformed' } as const;
  if (!text.endsWith('\n') || !lines.every(isLine) || size === undefined || root?.length !== HASH_BYTES)
    return malformed;
  if (size === 0 && !root.equals(EMPTY_ROOT)) return malformed;
  return { origin, size, root, extensions };
}

/** True for a line that says something and ends where it ends. */
function isLine(line: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  return line !== '' && line.isWellFormed() && !/[\0-\x1f]/.test(line);
}
