import type { Alignment, Pair } from '../words/align.ts';
import { type Factors, factorsOf, weightOf } from '../words/weigh.ts';
import type { Relation } from '../words/word-likeness.ts';
import type { Trace } from './trace.ts';

const relations: Readonly<Record<Relation, readonly [id: string, en: string]>> = {
  same: ['sama', 'the same'],
  sound: ['bunyinya sama', 'the same sound'],
  near: ['salah tulis', 'a slip'],
  short: ['singkatan', 'a short form'],
  initial: ['inisial', 'an initial'],
  none: ['berbeda', 'different'],
};

/** Tells which words were taken for which, with likeness and weight, what was left over, and the factors. */
export function tellAlignment(trace: Trace, alignment: Alignment, share: number): void {
  for (const pair of alignment.pairs) tellPair(trace, pair);
  const left = (words: Alignment['leftA']) => words.map(({ text }) => text).join(' ') || '-';
  if (alignment.leftA.length + alignment.leftB.length > 0) {
    const [a, b] = [left(alignment.leftA), left(alignment.leftB)];
    trace.say(
      `  Tanpa pasangan: basis data ${a}; dikirim ${b}.`,
      `  Without a partner: register ${a}; submitted ${b}.`,
    );
  }
  const factors = factorsOf(alignment);
  const sum = `${number(factors.agreed)} / ${number(factors.all)}`;
  trace.say(
    `  Bobot yang cocok / seluruh bobot: ${sum}${factorWords(factors, 0)} = ${number(share)}.`,
    `  Agreed weight / all weight: ${sum}${factorWords(factors, 1)} = ${number(share)}.`,
  );
}

function tellPair(trace: Trace, pair: Pair): void {
  const [id, en] = relations[pair.relation];
  const words = pair.a.text === pair.b.text ? pair.a.text : `${pair.a.text} ~ ${pair.b.text}`;
  const [share, weight] = [number(pair.share), number(weightOf(pair))];
  trace.say(
    `  ${words}: ${id}, kemiripan ${share}, bobot ${weight}.`,
    `  ${words}: ${en}, likeness ${share}, weight ${weight}.`,
  );
}

function factorWords(factors: Factors, language: 0 | 1): string {
  const words = [
    [factors.contradicted, ['keduanya punya kata yang tidak dimiliki yang lain', 'each has a word the other lacks']],
    [factors.inverted, ['urutan lain', 'another order']],
    [factors.abbreviated, ['hanya inisial atau singkatan', 'initials or short forms alone']],
  ] as const;
  const told = words.filter(([factor]) => factor < 1).map(([factor, say]) => ` x ${number(factor)} (${say[language]})`);
  const mild =
    factors.leftOut < 1
      ? [language === 0 ? ' (kata yang hilang berbobot ringan)' : ' (left-out words weigh less)']
      : [];
  return [...mild, ...told].join('');
}

/** A number of two digits, without a needless zero. */
export function number(value: number): string {
  return String(Math.round(100 * value) / 100);
}
