import { clean } from '../text/clean.ts';
import { type Word, wordOf } from '../words/word.ts';
import { nearnessOf } from '../words/word-likeness.ts';
import { knownPlaces } from './known-places.ts';

/** What is known of places of birth. */
export interface Gazetteer {
  /** The place of a name without level and spaces, by name, former name or abbreviation; undefined when unknown. */
  find(letters: string): string | undefined;
  /** The place that a misspelled name is nearest to; undefined when it is near none. */
  nearest(letters: string): string | undefined;
}

/** Below this a name is no misspelling of a place but another place. */
const NEAR_AT_LEAST = 0.8;

/**
 * A gazetteer of the committed places and, beside them, `names`: those of regencies and cities, with or without their
 * level (`KOTA`, `KAB.`). Different places of one name are one place here: a place of birth seldom says its level.
 */
export function gazetteerOf(names: Iterable<string>): Gazetteer {
  const places = new Map(committed);
  for (const name of names) {
    const letters = placeLetters(clean(name).split(' '));
    if (!places.has(letters)) places.set(letters, letters);
  }
  const entries = [...places].map(([letters, place]) => ({ word: wordOf(letters), place, set: letterSet(letters) }));
  return { find: (letters) => places.get(letters), nearest: remembering((letters) => nearestOf(entries, letters)) };
}

/** Misspellings whose place is remembered. People misspell a place in few ways, and looking at all places takes 20 microseconds. */
const REMEMBERED = 4_096;

function remembering(find: (letters: string) => string | undefined): (letters: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (letters) => {
    if (known.has(letters)) return known.get(letters);
    if (known.size === REMEMBERED) known.clear();
    const found = find(letters);
    known.set(letters, found);
    return found;
  };
}

const levels = new Set([
  'KOTA',
  'KAB',
  'KABUPATEN',
  'KODYA',
  'KOTAMADYA',
  'KOTIP',
  'ADM',
  'ADMINISTRASI',
  'KEC',
  'KECAMATAN',
]);

/** The letters of a place's words without those in front that only name its level. */
export function placeLetters(words: readonly string[]): string {
  const start = words.findIndex((word, at) => !levels.has(word) || at === words.length - 1);
  return words.slice(start).join('');
}

const committed: ReadonlyMap<string, string> = new Map(
  knownPlaces
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', others] = line.split(': ');
      const spellings = [name, ...(others?.split(', ') ?? [])];
      return spellings.map((spelling) => [spelling.replaceAll(' ', ''), name.replaceAll(' ', '')] as const);
    }),
);

interface Entry {
  readonly word: Word;
  readonly place: string;
  /** One bit a letter that occurs. */
  readonly set: number;
}

/** Two slips change at most four of the letters that occur; this spares nine distances of ten. */
const LETTERS_APART = 4;

function nearestOf(entries: readonly Entry[], letters: string): string | undefined {
  const word = wordOf(letters);
  const set = letterSet(letters);
  let best: string | undefined;
  let bestNearness = NEAR_AT_LEAST;
  for (const entry of entries) {
    if (bitsOf(entry.set ^ set) > LETTERS_APART) continue;
    const near = nearnessOf(word, entry.word);
    if (near > bestNearness) [best, bestNearness] = [entry.place, near];
  }
  return best;
}

function letterSet(letters: string): number {
  let set = 0;
  for (let at = 0; at < letters.length; at++) set |= 1 << (letters.charCodeAt(at) % 32);
  return set;
}

function bitsOf(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
