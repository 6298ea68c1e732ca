import type { Draw } from './draw.ts';
import { type Tradition, traditions } from './traditions.ts';

/** A drawn name with what a sibling or a namesake needs to know of it. */
export interface DrawnName {
  readonly tradition: Tradition;
  readonly sex: 'man' | 'woman';
  /** Words in order; words in front (NI WAYAN) and of the family included. */
  readonly words: readonly string[];
  /** How many of the first words belong to birth or rank (NI WAYAN), 0 to 3. */
  readonly before: number;
  /** How many of the last words are the family's, 0 or 1. */
  readonly family: number;
}

const syllables = 'BA RU TI NO SE LA MI DAR WAN GU PRA KOS YU HEN ZA FI RAH LIN KA DE SU NI'.split(' ');

/** A name of a tradition that is drawn too. One further word in ten is invented: registers are full of rare words. */
export function drawName(draw: Draw, tradition: Tradition = draw.of(traditions)): DrawnName {
  const sex = draw.of(['man', 'woman'] as const);
  const front = tradition.before.length > 0 ? frontOf(draw, tradition, sex) : [];
  const firsts = sex === 'man' ? tradition.men : tradition.women;
  const length = draw.of(tradition.lengths);
  const given = [draw.ranked(firsts)];
  while (given.length < length) given.push(drawFurther(draw, tradition, sex, given));
  const family = tradition.family.length > 0 ? [draw.ranked(tradition.family)] : [];
  return { tradition, sex, words: [...front, ...given, ...family], before: front.length, family: family.length };
}

/** Words in front that fit the sex: NI and AYU are women's. */
function frontOf(draw: Draw, { before }: Tradition, sex: DrawnName['sex']): string[] {
  const ofWomen = (front: string) => /^NI | AYU$|LUH/.test(front);
  return draw.of(before.filter((front) => ofWomen(front) === (sex === 'woman'))).split(' ');
}

function drawFurther(draw: Draw, tradition: Tradition, sex: DrawnName['sex'], given: readonly string[]): string {
  for (;;) {
    const word = draw.below(10) === 0 ? inventWord(draw) : draw.ranked(furtherWords(tradition, sex));
    if (!given.includes(word)) return word;
  }
}

/** The words that may follow the first in a name. */
export function furtherWords(tradition: Tradition, sex: DrawnName['sex']): readonly string[] {
  return sex === 'man' ? tradition.furtherMen : tradition.furtherWomen;
}

/** The words that a name may begin with. */
export function firstWords(tradition: Tradition, sex: DrawnName['sex']): readonly string[] {
  return sex === 'man' ? tradition.men : tradition.women;
}

/** A word that no list has. */
export function inventWord(draw: Draw): string {
  return Array.from({ length: draw.of([2, 3, 3, 4]) }, () => draw.of(syllables)).join('');
}
