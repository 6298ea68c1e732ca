import type { Draw } from './draw.ts';
import { type Category, category, type Texts } from './pair.ts';
import type { DrawnName } from './people.ts';
import {
  dictationSlip,
  digitSlip,
  fingerSlip,
  furtherSpelling,
  modernSpelling,
  oldSpelling,
  type Slip,
  scannerSlip,
  twoSlips,
} from './slips.ts';

type Make = (words: readonly string[], draw: Draw, name: DrawnName) => string | undefined;

const same = (name: string, set: 'made with' | 'apart', make: Make): Category<DrawnName> =>
  category(name, 'same', set, (value, draw) => withSubmitted(value, make(value.words, draw, value)));

const slipped = (name: string, set: 'made with' | 'apart', slip: Slip) =>
  same(name, set, (words, draw) => slip(draw, text(words)));

const titles = ['H. ', 'HJ. ', 'DRS. ', 'Ir. ', 'Dr. H. ', 'Prof. ', 'R. ', 'KH. '];
const degrees = [', S.Pd', ', SE., MM.', ', S.Kom', ', SH', ', M.Si.', ', A.Md.Keb', ', S.Ag., M.Pd.I'];
const bareDegrees = [' S.Pd.', ' SE', ' SH MH', ' S.Sos', ' M.Kes', ' BA'];
const wholeMuhammad = ['M.', 'M', 'MOCH.', 'MUH', 'MOH.', 'MHD', 'MOHAMMAD', 'MOCHAMAD', 'MOHAMAD'];

/** Pairs of one person's name, written in two ways. */
export const sameNames: readonly Category<DrawnName>[] = [
  slipped('slip', 'made with', fingerSlip),
  slipped('spelling', 'made with', modernSpelling),
  slipped('digit', 'made with', digitSlip),
  same('title', 'made with', (words, draw) => draw.of(titles) + text(words)),
  same('degree', 'made with', (words, draw) => text(words) + draw.of(degrees)),
  same('order', 'made with', (words) => text([...words.slice(1), words[0] ?? ''])),
  same('lost space', 'made with', joined),
  same('last initial', 'made with', (words) =>
    words.length > 1 ? text(shortenedAt(words, words.length - 1)) : undefined,
  ),
  same('middle left out', 'made with', (words) => (words.length > 2 ? text(without(words, 1)) : undefined)),
  same('last left out', 'made with', lastLeftOut),
  category('forms of Muhammad', 'same', 'made with', ({ words }, draw) =>
    words[0] === 'MUHAMMAD' ? undefined : [`MUHAMMAD ${text(words)}`, `${draw.of(wholeMuhammad)} ${text(words)}`],
  ),
  same('cut', 'made with', (words, draw) => cutAt(text(words), draw.of([20, 25, 30]))),

  slipped('old spelling', 'apart', oldSpelling),
  slipped('further spelling', 'apart', furtherSpelling),
  slipped('two slips', 'apart', twoSlips),
  slipped('dictation', 'apart', dictationSlip),
  slipped('scanner', 'apart', scannerSlip),
  same('two spellings', 'apart', (words, draw) => modernSpelling(draw, modernSpelling(draw, text(words)) ?? '')),
  same('title and slip', 'apart', (words, draw) => fingerSlip(draw, draw.of(titles) + text(words))),
  same('order and spelling', 'apart', (words, draw) =>
    words.length > 1 ? modernSpelling(draw, text([...words.slice(1), words[0] ?? ''])) : undefined,
  ),
  same('initial and slip', 'apart', (words, draw) =>
    words.length > 2 ? fingerSlip(draw, text(shortenedAt(words, 1))) : undefined,
  ),
  same('initial in front', 'apart', (words) => (words.length > 1 ? text(shortenedAt(words, 0)) : undefined)),
  same('first left out', 'apart', (words) => (words.length > 2 ? text(words.slice(1)) : undefined)),
  same('last left out and slip', 'apart', (words, draw, name) =>
    fingerSlip(draw, lastLeftOut(words, draw, name) ?? ''),
  ),
  category('patronymic', 'same', 'apart', ({ words, tradition }, draw) => [
    text(words),
    `${text(words)} ${draw.of(['BIN', 'BINTI', 'bin'])} ${draw.of(tradition.men)}`,
  ]),
  same('short form of a word', 'apart', (words, draw) => abbreviated(draw, words)),
  same('consonants of a word', 'apart', (words, draw) => consonants(draw, words)),
  same('letters of the words in front', 'apart', (words, _, { before }) =>
    before > 1
      ? text([
          words
            .slice(0, before)
            .map((w) => w.charAt(0))
            .join(''),
          ...words.slice(before),
        ])
      : undefined,
  ),
  same('split', 'apart', (words, draw) => splitWord(draw, words)),
  same('word twice', 'apart', (words) => (words.length > 1 ? text([words[0] ?? '', ...words]) : undefined)),
  same('bare degree', 'apart', (words, draw) => text(words) + draw.of(bareDegrees)),
  same('alias', 'apart', (words, draw) => `${text(words)} ${draw.of(['ALIAS', 'als.'])} ${draw.of(['UCOK', 'MAMAN'])}`),
  same('look-alikes', 'apart', (words, draw) => disguised(draw, text(words))),
];

function withSubmitted({ words }: DrawnName, submitted: string | undefined): Texts | undefined {
  return submitted ? [text(words), submitted] : undefined;
}

function text(words: readonly string[]): string {
  return words.join(' ');
}

/** What is left names somebody: two words besides those of birth and rank, or one. */
function lastLeftOut(words: readonly string[], _: Draw, { before }: DrawnName): string | undefined {
  return words.length > 2 && words.length - before > 1 ? text(words.slice(0, -1)) : undefined;
}

function without(words: readonly string[], at: number): string[] {
  return words.filter((_, index) => index !== at);
}

function joined(words: readonly string[], draw: Draw): string | undefined {
  if (words.length < 2) return undefined;
  const at = draw.below(words.length - 1);
  return text([...words.slice(0, at), `${words[at]}${words[at + 1]}`, ...words.slice(at + 2)]);
}

function splitWord(draw: Draw, words: readonly string[]): string | undefined {
  const at = draw.below(words.length);
  const word = words[at] ?? '';
  if (word.length < 6) return undefined;
  const cut = 2 + draw.below(word.length - 4);
  return text([...words.slice(0, at), word.slice(0, cut), word.slice(cut), ...words.slice(at + 1)]);
}

/** The words with one as its initial, sometimes with a point. */
function shortenedAt(words: readonly string[], at: number): string[] {
  return words.map((word, index) => (index === at ? `${word.charAt(0)}${word.length % 2 ? '.' : ''}` : word));
}

function abbreviated(draw: Draw, words: readonly string[]): string | undefined {
  const at = draw.below(words.length);
  const word = words[at] ?? '';
  if (words.length < 2 || word.length < 6) return undefined;
  const length = 3 + draw.below(Math.min(3, word.length - 5));
  return text(words.map((w, index) => (index === at ? `${w.slice(0, length)}.` : w)));
}

function consonants(draw: Draw, words: readonly string[]): string | undefined {
  const at = draw.below(words.length);
  const letters = (words[at] ?? '').replace(/[AEIOU]/g, '');
  if (words.length < 2 || letters.length < 3 || /^[AEIOU]/.test(words[at] ?? '')) return undefined;
  return text(words.map((word, index) => (index === at ? letters : word)));
}

function cutAt(whole: string, width: number): string | undefined {
  const cut = whole.slice(0, width).trim();
  // A cut that leaves one letter of a word is an initial.
  return whole.length > width && /\p{L}{2}$/u.test(cut) ? cut : undefined;
}

function disguised(draw: Draw, plain: string): string {
  return draw.of([
    (t: string) => t.toLowerCase(),
    (t: string) => t.replace(/A/, 'А').replace(/O/, 'О'),
    (t: string) => t.replaceAll(' ', '\u00a0 '),
    (t: string) => [...t].join('\u200b'),
    (t: string) => t.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    (t: string) => `${t.charAt(0)}${t.slice(1).toLowerCase()} .`,
  ])(plain);
}
