import type { Draw } from './draw.ts';
import { type Category, category, type Texts } from './pair.ts';
import { type DrawnName, drawName, firstWords, furtherWords } from './people.ts';
import { traditions } from './traditions.ts';

type Make = (name: DrawnName, draw: Draw) => string | undefined;

const different = (name: string, set: 'made with' | 'apart', make: Make): Category<DrawnName> =>
  category(name, 'different', set, (value, draw) => againstOther(value, make(value, draw)));

const commonFirsts = ['MUHAMMAD', 'SITI', 'AHMAD', 'NUR', 'ABDUL', 'DEWI', 'SRI', 'PUTRI', 'AGUS'];

/** Pairs of two persons' names that have something in common. */
export const differentNames: readonly Category<DrawnName>[] = [
  different('strangers', 'made with', ({ tradition }, draw) => text(drawName(draw, tradition).words)),
  different('sibling', 'made with', (name, draw) => withGiven(name, draw.of(firstWords(name.tradition, name.sex)))),
  category('common first word', 'different', 'made with', ({ words, before }, draw) => {
    const first = draw.of(commonFirsts);
    const [one, other] = [words.slice(before), drawName(draw).words.slice(-1)];
    return disjoint(one.slice(-1), other) ? [text([first, ...one.slice(-1)]), text([first, ...other])] : undefined;
  }),
  different('other last word', 'made with', (name, draw) =>
    name.words.length > 1 && name.family === 0
      ? text([...name.words.slice(0, -1), draw.of(furtherWords(name.tradition, name.sex))])
      : undefined,
  ),
  different('first words alike', 'made with', (name, draw) => withGiven(name, neighbour(draw, givenOf(name)))),

  category('other common word', 'different', 'apart', ({ words, before }, draw) => {
    const [one, other] = [draw.of(commonFirsts), draw.of(commonFirsts)];
    const rest = words.slice(before + 1);
    return one === other || rest.length === 0 || rest.includes(one) || rest.includes(other)
      ? undefined
      : [text([one, ...rest]), text([other, ...rest])];
  }),
  different('other middle word', 'apart', ({ words, tradition, sex }, draw) =>
    words.length > 2 ? text([words[0] ?? '', draw.of(furtherWords(tradition, sex)), ...words.slice(2)]) : undefined,
  ),
  different('last words alike', 'apart', ({ words, family }, draw) =>
    words.length > 1 && family === 0
      ? replaced(words, words.length - 1, neighbour(draw, words.at(-1) ?? ''))
      : undefined,
  ),
  different('man and woman', 'apart', otherEnding),
  different('mother of one word', 'apart', ({ tradition }, draw) => draw.of(tradition.women)),
  different('mothers alike', 'apart', ({ words, before }, draw) =>
    words.length === 1 ? neighbour(draw, words[before] ?? '') : undefined,
  ),
  category('other initial', 'different', 'apart', ({ words }, draw) => {
    const letter = draw.of([...'ABDHKMNRSWY']);
    const last = words.at(-1) ?? '';
    return words.length < 2 || last.startsWith(letter) || (letter === 'Y' && /^[IJ]/.test(last))
      ? undefined
      : [text(words), text([...words.slice(0, -1), letter])];
  }),
  different('other family', 'apart', ({ words, family, tradition }, draw) =>
    family > 0 ? text([...words.slice(0, -1), draw.of(tradition.family)]) : undefined,
  ),
  different('sibling in another order', 'apart', (name, draw) => {
    const sibling = withGiven(name, draw.of(firstWords(name.tradition, name.sex)))?.split(' ');
    return sibling && sibling.length > 1 ? text([...sibling.slice(1), sibling[0] ?? '']) : undefined;
  }),
  category('twins', 'different', 'apart', ({ words, before }, draw) => {
    const [one = '', other = ''] = draw.of(twins);
    const rest = words.slice(before + 1);
    return rest.length > 0 ? [text([one, ...rest]), text([other, ...rest])] : undefined;
  }),
];

/** First words of twins and namesakes, as like as they are given. */
const twins =
  `HASAN HUSEN;RINA RINI;RIAN RIAS;ANDI ANDRI;DEWI DESI;RUDI RUDIN;DINA DINI;SANTI SINTA;ARIF ARIS;FITRI FITRA;
RIZKI RIFKI;NADIA NADIN;YANI YATI;DEDI DEDE;RATNA RATIH;TINI TITI;ELLA ELSA;INDRA INDRI;AGUS AGUNG;FARHAN FARID;
NABILA NADILA;DIMAS DIMAN;EKO EKA;TONI TONO;SUSI SUCI;LINA LENI;HENDRA HENDRI;AMIR AMIN;NURUL NURIL;SAIFUL SAIFUDIN`
    .split(';')
    .map((pair) => pair.trim().split(' '));

const allWords = [
  ...new Set(
    traditions.flatMap(({ men, women, furtherMen, furtherWomen, family }) => [
      ...men,
      ...women,
      ...furtherMen,
      ...furtherWomen,
      ...family,
    ]),
  ),
];

function againstOther({ words }: DrawnName, submitted: string | undefined): Texts | undefined {
  if (submitted === undefined || submitted === text(words)) return undefined;
  const others = submitted.split(' ');
  const changed = others.filter((word) => !words.includes(word));
  // A name within the other may be the same, shortened.
  if (words.every((word) => others.includes(word))) return undefined;
  // Two spellings of one name are not two persons.
  return changed.length > 0 && changed.every((word) => !words.some((own) => readAlike(own) === readAlike(word)))
    ? [text(words), submitted]
    : undefined;
}

function disjoint(one: readonly string[], other: readonly string[]): boolean {
  return one.every((word) => other.every((o) => readAlike(o) !== readAlike(word)));
}

/** A rough sound of a word, of its own: what no clerk would take for two names. */
function readAlike(word: string): string {
  return word
    .replace(/OE/g, 'U')
    .replace(/TJ/g, 'C')
    .replace(/DJ/g, 'J')
    .replace(/[^A-Z]/g, '')
    .replace(/ROSY/g, 'RASY')
    .replace(/SY|TS/g, 'S')
    .replace(/KH/g, 'H')
    .replace(/IE(?=[^AEIOU]$)/g, 'I')
    .replace(/[YJ]/g, 'I')
    .replace(/[FV]/g, 'P')
    .replace(/AE|AI/g, 'E')
    .replace(/([KSDT])H/g, '$1')
    .replace(/(.)\1+/g, '$1')
    .replace(/H$/, '');
}

function givenOf({ words, before }: DrawnName): string {
  return words[before] ?? '';
}

/** The name with another given word; undefined when nothing else is in the name. */
function withGiven({ words, before }: DrawnName, given: string | undefined): string | undefined {
  return words.length > 1 ? replaced(words, before, given) : undefined;
}

function replaced(words: readonly string[], at: number, word: string | undefined): string | undefined {
  return word === undefined ? undefined : text(words.map((own, index) => (index === at ? word : own)));
}

/** Another word of the lists that differs by one letter, left out, put in or changed. */
function neighbour(draw: Draw, word: string): string | undefined {
  const near = allWords.filter((other) => other !== word && oneLetterApart(word, other));
  return near.length > 0 ? draw.of(near) : undefined;
}

function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** SUHARTO and SUHARTI: the words of a brother and his sister. */
function otherEnding({ words }: DrawnName): string | undefined {
  const at = words.findIndex((word) => word !== 'SITTI' && /(?:.{3}[NTJ]O|WAN|PUTRA|.{3}[NT]I|WATI|PUTRI)$/.test(word));
  if (at < 0) return undefined;
  const word = words[at] ?? '';
  const other = word.endsWith('WAN')
    ? word.replace(/WAN$/, 'WATI')
    : word.endsWith('WATI')
      ? word.replace(/WATI$/, 'WAN')
      : word.replace(
          /O$|I$|A$/,
          (letter) => ({ O: 'I', A: 'I', I: word.startsWith('PUTR') ? 'A' : 'O' })[letter] ?? letter,
        );
  return replaced(words, at, other);
}

function text(words: readonly string[]): string {
  return words.join(' ');
}
