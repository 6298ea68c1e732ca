import { byShare, type Candidate, type Corpus, sharesOf } from './corpus.ts';

/** Names that are thought of: a dozen guesses never get to what is less likely. */
const MOST = 1_000;

/** Words that one question tries at once: the guard takes more for several guesses. */
const TOGETHER = [1, 2, 3, 4, 6];

/** First and last words together: a name of two of them matches beside two others that are left over. */
const FIRST_AND_LAST: readonly (readonly [first: number, last: number])[] = [1, 2, 3].flatMap((first) =>
  [1, 2, 3, 4].map((last) => [first, last] as const),
);

/** Mothers' names that are likely for a child of a decade, whether anybody of the corpus has them or not. */
export function likelyMothers({ mothers }: Corpus, decade: number): Candidate[] {
  const names = (mothers.get(decade) ?? []).map((name) => name.split(' '));
  const share = (words: number) => names.filter(({ length }) => length === words).length / names.length;
  const singles = sharesOf(names.filter(({ length }) => length === 1).map(([word = '']) => word));
  const longer = names.filter(({ length }) => length > 1);
  const firsts = sharesOf(longer.map(([word = '']) => word));
  const lasts = sharesOf(longer.map((words) => words.at(-1) ?? ''));
  const pairs = firsts.flatMap((first) => lasts.map((last) => pair(first, last, share(2))));
  const alone = singles.map(({ value, share: own }) => ({ value, share: own * share(1) }));
  return byShare([...alone, ...pairs]).slice(0, MOST);
}

function pair(first: Candidate, last: Candidate, share: number): Candidate {
  return { value: `${first.value} ${last.value}`, share: first.share * last.share * share };
}

/** Questions that halve what is left: the likeliest words of a place in the name, some of them at once. */
export function questionsAboutNames(left: readonly Candidate[]): string[] {
  const [firsts, lasts] = [weighed(left, 0), weighed(left, 1)];
  const some = TOGETHER.flatMap((count) => [firsts.slice(0, count), lasts.slice(0, count)]);
  const both = FIRST_AND_LAST.map(([first, last]) => [...firsts.slice(0, first), ...lasts.slice(0, last)]);
  return [...some, ...both].filter((words) => words.length > 0).map((words) => words.join(' '));
}

/** The words at a place of the names that are left, the likeliest first. */
function weighed(left: readonly Candidate[], place: number): string[] {
  const shares = new Map<string, number>();
  for (const { value, share } of left) {
    const word = value.split(' ')[place];
    if (word) shares.set(word, (shares.get(word) ?? 0) + share);
  }
  return [...shares].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

/** Every word of mothers' names: those of a decade first, the commonest before the others. */
export function wordsOfMothers({ mothers }: Corpus, decade: number): string[] {
  const own = wordsOf(mothers.get(decade) ?? []);
  return [...new Set([...own, ...wordsOf([...mothers.values()].flat())])];
}

function wordsOf(names: readonly string[]): string[] {
  return sharesOf(names.flatMap((name) => name.split(' '))).map(({ value }) => value);
}
