import type { Draw } from './draw.ts';

/** One way to write a text wrongly; undefined when the text does not allow it. */
export type Slip = (draw: Draw, text: string) => string | undefined;

const KEYS = ['QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'];
const LETTERS = [...'ABCDEFGHIJKLMNOPRSTUWY'];

/** One slip of the finger inside a word of four letters or more: left out, doubled, exchanged, beside, anything. */
export const fingerSlip: Slip = (draw, text) => {
  const places = [...text.matchAll(/\p{L}{4,}/gu)].flatMap(({ index, 0: word }) =>
    Array.from(word, (_, at) => index + at),
  );
  if (places.length === 0) return undefined;
  const at = draw.of(places);
  const letter = text.charAt(at);
  const next = text.charAt(at + 1);
  const ways = [
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + letter + text.slice(at),
    () => text.slice(0, at) + letter + draw.of(LETTERS) + text.slice(at + 1),
    () => text.slice(0, at) + beside(draw, letter) + text.slice(at + 1),
    () => text.slice(0, at) + draw.of(LETTERS) + text.slice(at + 1),
    () => (/\p{L}/u.test(next) ? text.slice(0, at) + next + letter + text.slice(at + 2) : text),
  ];
  const changed = draw.of(ways)();
  return changed === text ? undefined : changed;
};

function beside(draw: Draw, letter: string): string {
  const row = KEYS.find((keys) => keys.includes(letter)) ?? 'QWERTYUIOP';
  const at = row.indexOf(letter);
  return row.charAt(at + draw.of([-1, 1])) || row.charAt(at - 1) || letter;
}

/** Two slips of the finger, wherever they fall. */
export const twoSlips: Slip = (draw, text) => {
  const once = fingerSlip(draw, text);
  const twice = once === undefined ? undefined : fingerSlip(draw, once);
  return twice === text ? undefined : twice;
};

type Rule = readonly [from: RegExp, to: string];

/** A slip that applies one of the rules that fit, at one of the places where it fits. */
export function ruleSlip(rules: readonly Rule[]): Slip {
  return (draw, text) => {
    const fitting = rules.filter(([from]) => text.search(from) >= 0);
    if (fitting.length === 0) return undefined;
    const [from, to] = draw.of(fitting);
    const places = [...text.matchAll(new RegExp(from.source, 'g'))].map(({ index }) => index);
    const at = draw.of(places);
    return text.slice(0, at) + text.slice(at).replace(from, to);
  };
}

/** Spellings in use side by side today. */
export const modernSpelling = ruleSlip([
  [/F/, 'P'],
  [/V/, 'F'],
  [/Z/, 'J'],
  [/Z/, 'S'],
  [/Q/, 'K'],
  [/Y(?=[AEIOU])/, 'I'],
  [/I(?=[AOU])/, 'IY'],
  [/\BI\b/, 'Y'],
  [/AE/, 'AI'],
  [/AI/, 'AE'],
  [/KH/, 'H'],
  [/SY/, 'S'],
  [/CH(?=M)/, 'H'],
  [/DH/, 'D'],
  [/TH/, 'T'],
  [/H\b/, ''],
  [/(?<=[AEIOU])([NMLSRTD])(?=[AEIOU])/, '$1$1'],
  [/\bMUHAMMAD\b/, 'MOCHAMAD'],
]);

/** Spellings of before 1947 and 1972. */
export const oldSpelling = ruleSlip([
  [/(?<![AEIOU])U/, 'OE'],
  [/(?<![DTSN])J/, 'DJ'],
  [/C(?![HK])/, 'TJ'],
  [/SY/, 'SJ'],
  [/NY/, 'NJ'],
  [/(?<!N)Y(?=[AEIOU])/, 'J'],
]);

/** Spellings of Arabic, Dutch and Javanese names that the modern rules above do not have. */
export const furtherSpelling = ruleSlip([
  [/KHOI/, 'CHAI'],
  [/ROH/, 'RAH'],
  [/RAH(?=[MI])/, 'ROCH'],
  [/SHOL/, 'SOL'],
  [/AROK\b/, 'ARAK'],
  [/DH?ZI/, 'JI'],
  [/IF\b/, 'IEF'],
  [/IK\b/, 'IEK'],
  [/UA(?=[NR])/, 'UWA'],
  [/UWA/, 'UA'],
  [/K(?=[RLA])/, 'C'],
  [/C(?=[RLH])/, 'K'],
  [/UDIN\b/, 'UDDIN'],
  [/UDDIN\b/, 'UDIN'],
  [/X/, 'KS'],
  [/OLLAH\b/, 'ULLAH'],
  [/ULLAH\b/, 'ULLOH'],
  [/GH/, 'G'],
  [/\bAHMAD\b/, 'ACHMAD'],
]);

/** What is misheard on the telephone. */
export const dictationSlip = ruleSlip([
  [/B/, 'P'],
  [/P/, 'B'],
  [/D/, 'T'],
  [/T/, 'D'],
  [/M(?=[AEIOU])/, 'N'],
  [/N(?=[AEIOU])/, 'M'],
  [/S/, 'Z'],
  [/E/, 'I'],
  [/U/, 'O'],
  [/NG\b/, 'N'],
  [/G/, 'K'],
  [/H(?=[AEIOU])/, ''],
  [/L/, 'R'],
]);

/** What a scanner takes for something else. */
export const scannerSlip = ruleSlip([
  [/RN/, 'M'],
  [/M/, 'RN'],
  [/L/, 'I'],
  [/I/, 'L'],
  [/D/, 'O'],
  [/O/, 'D'],
  [/E/, 'F'],
  [/H/, 'N'],
  [/U/, 'V'],
  [/G/, 'C'],
  [/W/, 'VV'],
  [/A/, '4'],
  [/G/, '6'],
  [/I/, '1'],
  [/O/, '0'],
  [/B/, '8'],
  [/S/, '5'],
  [/I/, 'l'],
]);

/** Digits in place of letters. */
export const digitSlip = ruleSlip([
  [/O/, '0'],
  [/I/, '1'],
  [/S/, '5'],
  [/B/, '8'],
]);
