import { MAX_LETTERS } from './clean.ts';

const A = 65;
const LETTERS = 26;

/** Groups of capitals that are taken for one another, and what such a change costs; any other costs 1. */
const cheap: readonly (readonly [cost: number, pairs: string])[] = [
  [0.7, 'QW WE ER RT TY YU UI IO OP AS SD DF FG GH HJ JK KL ZX XC CV VB BN NM'],
  [0.6, 'EI OU AE MN LR IL OD EF HN UV CG CS'],
  [0.5, 'CK VW UW GK JS'],
  [0.4, 'DT BP IJ'],
];

const substitution = new Float64Array(LETTERS * LETTERS).fill(1);
for (const [cost, pairs] of cheap) {
  for (const pair of pairs.split(' ')) {
    const [one, two] = [pair.charCodeAt(0) - A, pair.charCodeAt(1) - A];
    substitution[one * LETTERS + two] = cost;
    substitution[two * LETTERS + one] = cost;
  }
}

/** What a letter costs that one side has and the other not: H is often silent, E often unspoken (SLAMET, SELAMET). */
const omission = new Float64Array(LETTERS).fill(1);
omission['H'.charCodeAt(0) - A] = 0.4;
omission['E'.charCodeAt(0) - A] = 0.6;

const TRANSPOSITION = 0.7;

const rowLength = MAX_LETTERS + 1;
let twoBack = new Float64Array(rowLength);
let oneBack = new Float64Array(rowLength);
let current = new Float64Array(rowLength);

/**
 * The cheapest way from one word to the other by changing, leaving out and exchanging neighbouring letters (Damerau's
 * distance, each pair of letters exchanged once), with slips of ear and keyboard below 1. Words longer than
 * `MAX_LETTERS` are as far apart as they are long. Symmetric.
 */
export function distance(a: string, b: string): number {
  if (a.length > MAX_LETTERS || b.length > MAX_LETTERS) return Math.max(a.length, b.length);
  oneBack[0] = 0;
  for (let j = 1; j <= b.length; j++) oneBack[j] = at(oneBack, j - 1) + omitted(b.charCodeAt(j - 1));
  for (let i = 1; i <= a.length; i++) {
    fillRow(a, i, b);
    [twoBack, oneBack, current] = [oneBack, current, twoBack];
  }
  return at(oneBack, b.length);
}

function fillRow(a: string, i: number, b: string): void {
  const letter = a.charCodeAt(i - 1);
  const before = a.charCodeAt(i - 2);
  const leftOut = omitted(letter);
  current[0] = at(oneBack, 0) + leftOut;
  for (let j = 1; j <= b.length; j++) {
    const other = b.charCodeAt(j - 1);
    let cost = at(oneBack, j - 1) + changed(letter, other);
    cost = Math.min(cost, at(oneBack, j) + leftOut, at(current, j - 1) + omitted(other));
    if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && before === other && letter !== other) {
      cost = Math.min(cost, at(twoBack, j - 2) + TRANSPOSITION);
    }
    current[j] = cost;
  }
}

function changed(one: number, two: number): number {
  if (one === two) return 0;
  const [x, y] = [one - A, two - A];
  return isCapital(x) && isCapital(y) ? at(substitution, x * LETTERS + y) : 1;
}

function omitted(letter: number): number {
  const index = letter - A;
  return isCapital(index) ? at(omission, index) : 1;
}

function isCapital(index: number): boolean {
  return index >= 0 && index < LETTERS;
}

function at(row: Float64Array, index: number): number {
  return row[index] as number;
}
