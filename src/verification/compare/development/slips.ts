import type { Draw } from './draw.ts';

const KEYS = ['QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'];
const LETTERS = 'ABCDEFGHIJKLMNOPRSTUWY';

/** The text with one slip of the finger inside a word of four letters or more; undefined when it has none. */
export function oneSlip(draw: Draw, text: string): string | undefined {
  const places = [...text.matchAll(/\p{L}{4,}/gu)].flatMap(({ index, 0: word }) =>
    Array.from(word, (_, at) => index + at),
  );
  if (places.length === 0) return undefined;
  const at = draw.of(places);
  const letter = text.charAt(at);
  const changed = draw.of([
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + letter + draw.of([...LETTERS]) + text.slice(at + 1),
    () => text.slice(0, at) + neighbour(draw, letter) + text.slice(at + 1),
    () => text.slice(0, at) + text.charAt(at + 1) + letter + text.slice(at + 2),
  ])();
  return /\p{L}/u.test(text.charAt(at + 1)) ? changed : undefined;
}

function neighbour(draw: Draw, letter: string): string {
  const row = KEYS.find((keys) => keys.includes(letter)) ?? LETTERS;
  const at = row.indexOf(letter);
  return row.charAt(at + draw.of([-1, 1])) || row.charAt(at - 1) || letter;
}

/** The text with the first of the replacements that it allows, the choice among them drawn. */
export function respell(
  draw: Draw,
  text: string,
  rules: readonly (readonly [from: RegExp, to: string])[],
): string | undefined {
  const fitting = rules.filter(([from]) => from.test(text));
  if (fitting.length === 0) return undefined;
  const [from, to] = draw.of(fitting);
  return text.replace(from, to);
}
