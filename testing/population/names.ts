import * as tokens from './name-tokens.ts';
import { byRank, type Draw, type Random } from './random.ts';

/** What a name depends on: `islam` and `other` by religion, `foreign` for WNA. */
export type Community = 'islam' | 'other' | 'foreign';
export type Sex = 1 | 2;

interface Words {
  readonly first: Draw<string>;
  readonly further: Draw<string>;
}

const [oldMen, oldWomen] = [words(tokens.oldMen), words(tokens.oldWomen)];
const [middleMen, middleWomen] = [words(tokens.middleMen), words(tokens.middleWomen)];
const [youngMen, youngWomen] = [words(tokens.youngMen), words(tokens.youngWomen)];
const [otherMen, otherWomen] = [words(tokens.otherMen), words(tokens.otherWomen)];
const [foreignMen, foreignWomen] = [words(tokens.foreignMen), words(tokens.foreignWomen)];

/**
 * A full name as the register spells it: upper case, no titles (they have columns of their own), at most 60 letters.
 * Single names follow the birth cohort: 40 % before 1950 falling to 3 % from 2010 on, when two words were becoming the
 * rule (Permendagri 73/2022).
 */
export function drawName(random: Random, sex: Sex, birthYear: number, community: Community): string {
  const { first, further } = wordsFor(sex, birthYear, community);
  const given = first(random);
  if (random.chance(singleShare(birthYear))) return given;
  const second = drawOther(random, further, given);
  if (!random.chance(threeWordShare(birthYear))) return `${given} ${second}`;
  return `${given} ${drawOther(random, first, given)} ${second}`;
}

/** 40 % before 1950, 3 % from 2010 on, a straight line between. */
export function singleShare(birthYear: number): number {
  const passed = Math.min(1, Math.max(0, (birthYear - 1950) / 60));
  return 0.4 - 0.37 * passed;
}

function threeWordShare(birthYear: number): number {
  if (birthYear < 1965) return 0.02;
  return birthYear < 1995 ? 0.1 : 0.38;
}

/** Hyphens live on in younger names (AL-FATIH); the same word twice in a name is drawn once more, then let be. */
function drawOther(random: Random, draw: Draw<string>, given: string): string {
  const word = draw(random);
  return word === given ? draw(random) : word;
}

function wordsFor(sex: Sex, birthYear: number, community: Community): Words {
  if (community === 'foreign') return sex === 1 ? foreignMen : foreignWomen;
  if (community === 'other') return sex === 1 ? otherMen : otherWomen;
  if (birthYear < 1965) return sex === 1 ? oldMen : oldWomen;
  if (birthYear < 1995) return sex === 1 ? middleMen : middleWomen;
  return sex === 1 ? youngMen : youngWomen;
}

function words(source: tokens.Tokens): Words {
  return { first: byRank(source.first), further: byRank(source.further) };
}
