import { type Element, elements, isScored } from '../../src/reference/index.ts';
import { compareElement } from '../../src/verification/index.ts';
import { type Draw, drawFrom, namePairs } from '../../testing/names/index.ts';
import { fillSection, markdownTable } from './page.ts';

/** Throws a million pairs of texts at every comparator and tells what went wrong and how long the worst call took. */

const INPUTS = 1_000_000;
const LONG_EVERY = 500;
const LONG = 10_000;
const SEED = 20_280;
const WORST_ALLOWED_MS = 250;

const draw = drawFrom(SEED);
const comparable = elements.filter(({ compare }) => compare !== 'biometric' && compare !== 'none');
const names = namePairs(draw, 200).flatMap(({ registered, submitted }) => [registered, submitted]);
const units = [
  ...'ABEHIKMNRSTUY 0158.,-/\'"()\t',
  ...['RT 1 ', 'NO 1 ', 'BLOK ', 'JL ', 'BIN ', 'H. ', 'S PD ', ', S.E.', 'DR ', 'RN', 'KH', 'OE', '1990-05-06 '],
  ...[
    '\u200b',
    '\u0301',
    '\ufdfa',
    '\u00df',
    '\u0130',
    '\ud83d\ude00',
    '\ud800',
    '\uff21',
    '\u0410',
    '\ufeff',
    '\u2028',
  ],
];

interface Found {
  calls: number;
  thrown: number;
  wrongScore: number;
  unequalSides: number;
  worstMs: number;
  worstLength: number;
}

const found = new Map<string, Found>();

for (let input = 1; input <= INPUTS; input++) {
  const element = draw.of(comparable);
  const long = input % LONG_EVERY === 0;
  const registered = long ? longText(draw) : shortText(draw);
  const submitted = draw.below(3) === 0 ? changed(draw, registered) : long ? longText(draw) : shortText(draw);
  check(element, registered, submitted);
  if (input % 100_000 === 0) process.stderr.write(`${input} of ${INPUTS}\n`);
}

report();

function check(element: Element, registered: string, submitted: string): void {
  const one = ofKind(element.compare);
  one.calls += 1;
  const score = timed(one, element, registered, submitted);
  if (score === undefined) return;
  if (!Number.isInteger(score) || score < 0 || score > 100) one.wrongScore += 1;
  const other = isScored(element) && registered.trim() !== '' ? timed(one, element, submitted, registered) : score;
  if (other !== score && submitted.trim() !== '') one.unequalSides += 1;
}

function timed(one: Found, element: Element, registered: string, submitted: string): number | undefined {
  const call = () => compareElement(element, registered, submitted, 80).score;
  try {
    const [score, first] = stopwatch(call);
    if (first <= one.worstMs) return score;
    // Once more: the first may have waited for a collection of garbage or for another program.
    const [, ms] = [stopwatch(call), stopwatch(call)].reduce((a, b) => (a[1] < b[1] ? a : b));
    if (ms > one.worstMs) {
      one.worstMs = ms;
      one.worstLength = Math.max(registered.length, submitted.length);
    }
    return score;
  } catch {
    one.thrown += 1;
    return undefined;
  }
}

function stopwatch(call: () => number): [score: number, ms: number] {
  const start = process.hrtime.bigint();
  const score = call();
  return [score, Number(process.hrtime.bigint() - start) / 1e6];
}

function ofKind(kind: string): Found {
  const own = found.get(kind) ?? { calls: 0, thrown: 0, wrongScore: 0, unequalSides: 0, worstMs: 0, worstLength: 0 };
  found.set(kind, own);
  return own;
}

function shortText(one: Draw): string {
  if (one.below(2) === 0) return one.of(names);
  return Array.from({ length: one.below(40) }, () => one.of(units)).join('');
}

function longText(one: Draw): string {
  const length = one.of([180, 199, 200, 201, 999, 1_000, 1_001, LONG]);
  const few = Array.from({ length: 1 + one.below(4) }, () => one.of(units)).join('') || 'A';
  const many = () => Array.from({ length }, () => one.of(units)).join('');
  return (one.below(2) === 0 ? few.repeat(Math.ceil(length / few.length)) : many()).slice(0, length);
}

function changed(one: Draw, text: string): string {
  const at = one.below(text.length + 1);
  return text.slice(0, at) + one.of(units) + text.slice(at + one.below(3));
}

function report(): void {
  const rows = [...found].map(([kind, one]) => [
    kind,
    String(one.calls),
    String(one.thrown),
    String(one.wrongScore),
    String(one.unequalSides),
    one.worstMs.toFixed(1),
    String(one.worstLength),
  ]);
  const head = ['kind', 'pairs', 'thrown', 'score not 0-100', 'unequal from both sides', 'worst ms', 'its characters'];
  const text = markdownTable(head, rows);
  fillSection('fuzz', text);
  process.stdout.write(`${text}\n`);
  const wrong = [...found.values()].some(
    (one) => one.thrown + one.wrongScore + one.unequalSides > 0 || one.worstMs > WORST_ALLOWED_MS,
  );
  if (wrong) process.exitCode = 1;
}
