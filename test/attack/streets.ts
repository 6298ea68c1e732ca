import { byShare, type Candidate, type Corpus, sharesOf } from './corpus.ts';

const NUMBERED = /^(.+) NO\. (\d+)$/;

/** Streets and house numbers that one question tries at once. */
const STREETS_TOGETHER = [1, 2, 4, 6, 8];
/** The guard takes more than three numbers for several guesses. */
const NUMBERS_TOGETHER = [1, 2, 3, 4, 5, 6, 8, 11];

/** The guard takes an address of more words for several guesses. */
const MOST_WORDS = 16;

/** True for an address with a house number: a hamlet alone is one of some forty and nothing that is worth an attack. */
export function isNumbered(address: string): boolean {
  return NUMBERED.test(address);
}

/** A street, by how many houses its kind of street has, and how likely somebody lives there. */
export interface Street {
  readonly name: string;
  readonly houses: number;
  readonly share: number;
}

/** Every street of the corpus, the likeliest first. */
export function streetsOf({ addresses }: Corpus): Street[] {
  const found = addresses.map((address) => NUMBERED.exec(address)).filter((match) => match !== null);
  const highest = new Map<string, number>();
  for (const [, street = '', number = ''] of found) {
    highest.set(kindOf(street), Math.max(highest.get(kindOf(street)) ?? 0, Number(number)));
  }
  return sharesOf(found.map(([, street = '']) => street)).map(({ value, share }) => {
    return { name: value, houses: highest.get(kindOf(value)) ?? 1, share };
  });
}

/** Houses that are thought of: a dozen guesses never get to what is less likely. */
const MOST = 3_000;

/** The houses of all streets, the likeliest. */
export function likelyAddresses(streets: readonly Street[]): Candidate[] {
  return byShare(
    streets.flatMap(({ name, houses, share }) =>
      Array.from({ length: houses }, (_, i) => ({ value: `${name} NO. ${i + 1}`, share: share / houses })),
    ),
  ).slice(0, MOST);
}

/** JL, GG or PERUM; the blocks of an estate apart. */
function kindOf(street: string): string {
  return street.split(' ', 1)[0] ?? '';
}

/** Questions that halve what is left: some streets at once, then some numbers of one street at once. */
export function questionsAboutAddresses(left: readonly Candidate[]): string[] {
  const streets = weighedStreets(left);
  const several = STREETS_TOGETHER.map((count) => streets.slice(0, count).map(nameOf).join(' '));
  const further = STREETS_TOGETHER.map((count) =>
    streets
      .slice(count, 2 * count)
      .map(nameOf)
      .join(' '),
  );
  const numbers = streets.slice(0, 2).flatMap((street) => {
    const own = left
      .filter(({ value }) => value.startsWith(`${street} NO.`))
      .map(({ value }) => value.split(' ').at(-1));
    return NUMBERS_TOGETHER.map((count) => `${street} NO. ${own.slice(0, count).join(' ')}`);
  });
  const estates = [...new Set(streets.filter((street) => street.includes(BLOCK)).map(withoutBlock))].slice(0, 2);
  return [...several, ...further, ...numbers, ...streets.slice(0, 3), ...estates].filter(
    (text) => text !== '' && text.split(' ').length <= MOST_WORDS,
  );
}

function weighedStreets(left: readonly Candidate[]): string[] {
  const shares = new Map<string, number>();
  for (const { value, share } of left) {
    const street = value.slice(0, value.lastIndexOf(' NO. '));
    shares.set(street, (shares.get(street) ?? 0) + share);
  }
  return [...shares].sort(([, a], [, b]) => b - a).map(([street]) => street);
}

const BLOCK = ' BLOK ';

/** An estate, whatever the block. */
function withoutBlock(street: string): string {
  return street.slice(0, street.indexOf(BLOCK));
}

/** A street without its kind. */
function nameOf(street: string): string {
  return street.replace(/^\S+ /, '');
}
