import { leftOut, type Name } from '../name/read-name.ts';
import type { Alignment } from '../words/align.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { textOf, type Word } from '../words/word.ts';
import { number, tellAlignment } from './tell-words.ts';
import type { Trace } from './trace.ts';

/** Tells what was read of two names: words, titles and degrees left out, patronymics. */
export function tellNames(trace: Trace, a: Name, b: Name): void {
  for (const [id, en, name] of [
    ['basis data', 'register', a],
    ['dikirim', 'submitted', b],
  ] as const) {
    const words = name.words.join(' ') || '-';
    trace.say(`Dibaca dari ${id}: ${words}.`, `Read from ${en}: ${words}.`);
    const left = leftOut(name);
    if (left.length > 0) {
      trace.say(`  Gelar yang ditinggalkan: ${left.join(' ')}.`, `  Titles and degrees left out: ${left.join(' ')}.`);
    }
    const father = name.father.join(' ');
    if (father !== '') trace.say(`  Bin/binti/alias: ${father}.`, `  Bin, binti or alias: ${father}.`);
  }
}

/** Tells one way to take the words against each other. */
export function tellReading(
  trace: Trace,
  a: readonly Word[],
  b: readonly Word[],
  alignment: Alignment,
  share: number,
  lexicon: Lexicon,
): void {
  trace.say(`Cara baca ${textOf(a)} / ${textOf(b)}:`, `Taken as ${textOf(a)} / ${textOf(b)}:`);
  const known = [...alignment.leftA, ...alignment.leftB].map(({ text }) => text).filter((word) => lexicon.knows(word));
  if (alignment.leftA.length * alignment.leftB.length > 0 && known.length > 0) {
    const list = known.join(' ');
    trace.say(
      `  Dikenal sebagai nama sendiri, bukan salah tulis: ${list}.`,
      `  Known as names, not taken for slips: ${list}.`,
    );
  }
  tellAlignment(trace, alignment, share);
}

/** Tells the likeness of the names as a whole: one cut by a form, the letters without spaces. */
export function tellWhole(trace: Trace, cut: number, joined: number): void {
  if (cut > 0) trace.say(`  Sebagai nama yang terpotong: ${number(cut)}.`, `  As a name that was cut: ${number(cut)}.`);
  if (joined > 0) trace.say(`  Tanpa spasi: ${number(joined)}.`, `  Without spaces: ${number(joined)}.`);
}
