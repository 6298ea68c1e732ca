import { isCommon } from './common-passwords.ts';
import { folded } from './fold.ts';

/** NIST SP 800-63B-4, 3.1.1.2: at least 15 characters where a password stands alone, 8 beside a second factor; ours is between. */
export const LEAST_CHARACTERS = 12;
/** Room for a sentence; a limit all the same, because Argon2id reads it all. */
export const MOST_CHARACTERS = 128;
/** Names of two or three letters are in many words. */
const LEAST_NAME = 4;

/** Why a password is not taken, with what is said to whoever chose it. */
export const passwordWeaknesses = {
  too_short: {
    id: `Kata sandi paling sedikit ${LEAST_CHARACTERS} karakter; kalimat pendek lebih mudah diingat.`,
    en: `A password has ${LEAST_CHARACTERS} characters at least; a short sentence is easier to remember.`,
  },
  too_long: {
    id: `Kata sandi paling banyak ${MOST_CHARACTERS} karakter.`,
    en: `A password has ${MOST_CHARACTERS} characters at most.`,
  },
  too_uniform: {
    id: 'Kata sandi ini hanya mengulang beberapa karakter.',
    en: 'This password repeats a few characters over and over.',
  },
  about_you: {
    id: 'Kata sandi ini memuat nama Anda, nama pengguna, lembaga Anda, atau nama layanan ini.',
    en: 'This password holds your name, your login, your institution or the name of this service.',
  },
  breached: {
    id: 'Kata sandi ini pernah bocor di tempat lain, atau hanya berbeda angkanya.',
    en: 'This password is known from breaches elsewhere, or differs from one in its digits only.',
  },
} as const;

export type PasswordWeakness = keyof typeof passwordWeaknesses;

/** A password as it is hashed: typed the same on another keyboard or system, it is the same text (SP 800-63B: NFC). */
export function normalised(password: string): string {
  return password.normalize('NFC');
}

/**
 * What is wrong with a password, nothing when it is taken. Any characters are; none is demanded. `words` are those that
 * people would try first: login, names of the person and of where it works.
 */
export function weaknessesOf(password: string, words: readonly string[]): PasswordWeakness[] {
  const text = normalised(password);
  const length = [...text].length;
  const found: PasswordWeakness[] = [];
  if (length < LEAST_CHARACTERS) found.push('too_short');
  if (length > MOST_CHARACTERS) return ['too_long'];
  if (length >= LEAST_CHARACTERS && new Set(folded(text)).size < 5) found.push('too_uniform');
  if (isAbout(folded(text), [...words, 'gapura', 'dukcapil'])) found.push('about_you');
  if (isCommon(text)) found.push('breached');
  return found;
}

/** A long sentence may hold somebody's name; it is weak when little else is in it. */
function isAbout(password: string, words: readonly string[]): boolean {
  const parts = words
    .flatMap((word) => folded(word).split(/[^\p{L}\p{N}]+/u))
    .filter((part) => part.length >= LEAST_NAME);
  const longestFirst = [...new Set(parts)].toSorted((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, part) => left.replaceAll(part, ''), password);
  const letters = rest.replace(/[^\p{L}]/gu, '');
  return rest !== password && letters.length < LEAST_CHARACTERS - LEAST_NAME;
}
