import { upperText } from '../text/clean.ts';
import {
  blockMarks,
  correctedMark,
  kinds,
  misspelledKind,
  numberMarks,
  regionWords,
  romanNumber,
  shortWords,
} from './address-words.ts';

/** An address taken apart. */
export interface Address {
  /** The words in front of its parts, written out: JALAN, GANG, KAMPUNG, PERUMAHAN. */
  readonly kinds: readonly string[];
  /** Words of the names, in order, short forms written out. */
  readonly names: readonly string[];
  /** Blocks, ordinals and house numbers in order, without padding: C2, 5, 12A. */
  readonly numbers: readonly string[];
  readonly rt: number | undefined;
  readonly rw: number | undefined;
}

/** RT 01 RW 02, RT.01/02, RT/RW 001/002, RT 1/RW 2, in any spacing. */
const RT_RW = /\bRT[ .:/]{0,4}(?:RW[ .:]{0,4})?(\d{1,3})(?:[ .,/-]{0,4}RW[ .:]{0,4}(\d{1,3})|[ ]?\/[ ]?(\d{1,3}))?\b/;
const RW = /\bRW[ .:]{0,4}(\d{1,3})\b/;
/** K.H. and K H are one title. */
const KYAI_HAJI = /\bK[. ]{1,2}H\b/g;
const NOT_PART = /[^\p{L}\p{N}]+/u;
/** A mark that touches its number: NO5, BLOK3. */
const MARKED = /^(NO|NOMOR|BLOK|BLK|KAV|JL|JLN|GG|KP)(\d.*)$/;

/** Reads an address as people write it. What it cannot place stays a word of the name. */
export function readAddress(text: string): Address {
  const upper = upperText(text).replace(KYAI_HAJI, 'KH');
  const both = upper.includes('RT') ? RT_RW.exec(upper) : null;
  const behind = both ? upper.replace(RT_RW, ' ') : upper;
  const alone = behind.includes('RW') ? RW.exec(behind) : null;
  const rw = both?.[2] ?? both?.[3] ?? alone?.[1];
  const rest = alone ? behind.replace(RW, ' ') : behind;
  const parts = correctMarks(withoutRegions(rest.split(NOT_PART).flatMap(apart)));
  const sorted = sortParts(joinInitials(joinCodes(parts)));
  return {
    kinds: sorted.kinds,
    names: sorted.names,
    numbers: sorted.numbers,
    rt: numberOf(both?.[1]),
    rw: numberOf(rw),
  };
}

/** Blocks, ordinals and house numbers that an address names, in order. */
export function numbersOfAddress(text: string): readonly string[] {
  return readAddress(text).numbers;
}

/** A misspelled mark is only one in front of a code and behind a name; the name itself is never one. */
function correctMarks(parts: readonly string[]): readonly string[] {
  return parts.map((part, at) => {
    const next = parts[at + 1] ?? '';
    return at > 1 && (CODE.test(next) || BLOCK_LETTERS.test(next)) ? correctedMark(part) : part;
  });
}

function apart(part: string): string[] {
  const marked = MARKED.exec(part);
  return marked ? [marked[1] ?? '', marked[2] ?? ''] : part === '' ? [] : [part];
}

/** The parts up to the first word of a region; an address that begins with one has its name behind it. */
function withoutRegions(parts: readonly string[]): readonly string[] {
  const at = parts.findIndex((part, index) => index > 0 && regionWords.has(part));
  const kept = at < 0 ? parts : parts.slice(0, at);
  return kept.length > 1 && regionWords.has(kept[0] ?? '') ? kept.slice(1) : kept;
}

const DIGITS = /^\d+$/;
const BLOCK_LETTERS = /^[A-Z]{1,2}$/;
const ONE_LETTER = /^[A-Z]$/;

/** Puts together what is one code: C 2 behind BLOK is C2, 12 A is 12A. */
function joinCodes(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1) ?? '';
    const blockBefore = blockMarks.has(joined.at(-2) ?? '');
    const one =
      (blockBefore && BLOCK_LETTERS.test(last) && DIGITS.test(part)) || (DIGITS.test(last) && ONE_LETTER.test(part));
    if (one) joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/** Initials of a name as one word, however they are spaced: R E MARTADINATA is RE MARTADINATA. */
function joinInitials(parts: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const [at, part] of parts.entries()) {
    const initial = ONE_LETTER.test(part) && !isMark(parts[at - 1] ?? '');
    if (initial && open) joined[joined.length - 1] += part;
    else joined.push(part);
    open = initial;
  }
  return joined;
}

function sortParts(parts: readonly string[]): Pick<Address, 'kinds' | 'names' | 'numbers'> {
  const sorted = { kinds: [] as string[], names: [] as string[], numbers: [] as string[] };
  for (const [at, part] of parts.entries()) {
    const kind = kindOf(part, parts[at + 1], at === 0);
    const code = codeOf(part, parts[at - 1]) ?? looseBlock(part, parts[at + 1], at);
    if (kind !== undefined) sorted.kinds.push(kind);
    else if (code !== undefined) sorted.numbers.push(code);
    else if (!isMark(part)) sorted.names.push(shortWords.get(part) ?? part);
  }
  return sorted;
}

/**
 * The kind that a word names, in front also when it is misspelled (JLAAN). The last word of a name is no kind: JALAN
 * PERUMNAS.
 */
function kindOf(part: string, next: string | undefined, inFront: boolean): string | undefined {
  if (next === undefined || isMark(next)) return undefined;
  return kinds.get(part) ?? (inFront ? misspelledKind(part) : undefined);
}

const CODE = /^[A-Z]{0,2}\d{1,5}[A-Z]?$/;

/** A number of a house, block or lane without padding; Roman numerals in Arabic, block letters; undefined for a word. */
function codeOf(part: string, previous = ''): string | undefined {
  if (blockMarks.has(previous) && BLOCK_LETTERS.test(part)) return part;
  const roman = romanNumber(part);
  if (roman !== undefined) return String(roman);
  return CODE.test(part) ? part.replace(/(^|[A-Z])0+(?=\d)/, '$1') : undefined;
}

/** A block without its mark: D/9 behind the name of an estate. */
function looseBlock(part: string, next: string | undefined, at: number): string | undefined {
  return at > 1 && ONE_LETTER.test(part) && DIGITS.test(next ?? '') ? part : undefined;
}

function isMark(part: string): boolean {
  return blockMarks.has(part) || numberMarks.has(part);
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
