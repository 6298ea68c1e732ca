import { splitWords } from '../text/clean.ts';
import { frequentNames } from '../words/frequent-names.ts';
import { soundsLike, wordOf } from '../words/word.ts';
import type { Draw } from './draw.ts';
import { type Category, type LabelledPair, pairsOf } from './pair.ts';
import { oneSlip, respell } from './slips.ts';

const known = splitWords(frequentNames).filter((word) => word.length > 3);
const firsts = ['MUHAMMAD', 'SITI', 'AHMAD', 'ABDUL', 'NUR'];
const syllables = [
  'BA',
  'RU',
  'TI',
  'NO',
  'SE',
  'LA',
  'MI',
  'DAR',
  'WAN',
  'GU',
  'PRA',
  'KOS',
  'YU',
  'HEN',
  'ZA',
  'FI',
  'RAH',
  'LIN',
];

/** A name of two to four words; every fourth word is invented, as registers are full of words no list has. */
function drawName(draw: Draw): string[] {
  const count = draw.of([2, 2, 2, 3, 3, 4]);
  const words = Array.from({ length: count }, () => drawWord(draw));
  if (draw.below(3) === 0) words[0] = draw.of(firsts);
  return words;
}

function drawWord(draw: Draw): string {
  if (draw.below(4) > 0) return draw.of(known);
  return Array.from({ length: draw.of([2, 3, 3, 4]) }, () => draw.of(syllables)).join('');
}

const modern: readonly (readonly [RegExp, string])[] = [
  [/F/, 'P'],
  [/V/, 'F'],
  [/Z/, 'J'],
  [/Z/, 'S'],
  [/Q/, 'K'],
  [/Y(?=[AEIOU])/, 'I'],
  [/I\b/, 'Y'],
  [/AE/, 'AI'],
  [/AI/, 'AE'],
  [/KH/, 'H'],
  [/SY/, 'S'],
  [/CH(?=M)/, 'H'],
  [/DH/, 'D'],
  [/TH/, 'T'],
  [/H\b/, ''],
  [/(?<=[AEIOU])([NMLSR])(?=[AEIOU])/, '$1$1'],
  [/\bMUHAMMAD\b/, 'MOCHAMAD'],
];
const old: readonly (readonly [RegExp, string])[] = [
  [/U/, 'OE'],
  [/J/, 'DJ'],
  [/C(?!H)/, 'TJ'],
  [/SY/, 'SJ'],
  [/NY/, 'NJ'],
  [/Y(?=[AEIOU])/, 'J'],
];

/** Pairs of names by category. */
export function namePairs(draw: Draw, count: number): LabelledPair[] {
  return pairsOf(categoriesOf(draw), () => drawName(draw), count);
}

function categoriesOf(draw: Draw): Category<string[]>[] {
  const other = () => drawWord(draw);
  return [
    same('slip', (n) => withSubmitted(n, oneSlip(draw, n.join(' ')))),
    same('sound', (n) => withSubmitted(n, respell(draw, n.join(' '), modern))),
    same('title', (n) =>
      withSubmitted(
        n,
        `${draw.of(['H. ', 'HJ ', 'DRS. H. ', 'R. ', 'Ir. '])}${n.join(' ')}${draw.of(['', ', S.Pd', ', SE., MM.'])}`,
      ),
    ),
    same('order', (n) => withSubmitted(n, [...n.slice(1), n[0]].join(' '))),
    same('spacing', (n) => withSubmitted(n, `${n[0]}${n.slice(1).join(' ')}`)),
    same('initial', (n) => withSubmitted(n, n.map((w, at) => (at === n.length - 1 ? w.charAt(0) : w)).join(' '))),
    same('muhammad', (n) => [
      `MUHAMMAD ${n.join(' ')}`,
      `${draw.of(['M.', 'MOCH.', 'MUH', 'MOH', 'MHD'])} ${n.join(' ')}`,
    ]),
    same('digit', (n) =>
      withSubmitted(
        n,
        respell(draw, n.join(' '), [
          [/O/, '0'],
          [/I/, '1'],
          [/S/, '5'],
          [/B/, '8'],
        ]),
      ),
    ),
    same('cut', (n) => (n.join(' ').length > 25 ? withSubmitted(n, n.join(' ').slice(0, 25).trim()) : undefined)),
    apart(same('old spelling', (n) => withSubmitted(n, respell(draw, n.join(' '), old)))),
    apart(same('two slips', (n) => withSubmitted(n, oneSlip(draw, oneSlip(draw, n.join(' ')) ?? '')))),
    apart(same('title and slip', (n) => withSubmitted(n, oneSlip(draw, `H. ${n.join(' ')}`)))),
    apart(
      same('middle left out', (n) => (n.length > 2 ? withSubmitted(n, [n[0], ...n.slice(2)].join(' ')) : undefined)),
    ),
    apart(same('patronymic', (n) => [n.join(' '), `${n.join(' ')} BIN ${other()}`])),
    apart(same('initial in front', (n) => withSubmitted(n, [`${n[0]?.charAt(0)}.`, ...n.slice(1)].join(' ')))),
    different('family word', (n) => [n.join(' '), [other(), ...n.slice(1)].join(' ')]),
    different('common word', () => {
      const first = draw.of(firsts);
      return [`${first} ${other()}`, `${first} ${other()}`];
    }),
    different('strangers', (n) => [n.join(' '), drawName(draw).join(' ')]),
    apart(different('other common word', (n) => [`MUHAMMAD ${n.slice(1).join(' ')}`, `AHMAD ${n.slice(1).join(' ')}`])),
    apart(different('brother and sister', (n) => endings(n))),
    apart(different('last word', (n) => [n.join(' '), [...n.slice(0, -1), other()].join(' ')])),
  ];
}

/** RUDI and RUDIN: the first words begin alike, both are known, and they do not sound the same. */
function endings(name: string[]): [string, string] | undefined {
  const [first = '', ...rest] = name;
  if (!known.includes(first)) return undefined;
  const sibling = known.find(
    (word) => word.slice(0, -2) === first.slice(0, -2) && !soundsLike(wordOf(word), wordOf(first)),
  );
  return sibling === undefined ? undefined : [name.join(' '), [sibling, ...rest].join(' ')];
}

function withSubmitted(name: readonly string[], submitted: string | undefined): [string, string] | undefined {
  return submitted ? [name.join(' '), submitted] : undefined;
}

function same(name: string, make: Category<string[]>['make']): Category<string[]> {
  return { name, same: true, apart: false, make };
}

function different(name: string, make: Category<string[]>['make']): Category<string[]> {
  return { name, same: false, apart: false, make };
}

function apart(category: Category<string[]>): Category<string[]> {
  return { ...category, apart: true };
}
