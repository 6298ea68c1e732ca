import type { AskedElement, NotVerified, Verified } from '../api/queries.ts';
import type { Language } from '../words/bilingual.ts';
import type { Counts, useExplaining } from './explain.ts';
import type { RowAnswer } from './gate.tsx';

/** What stands in each row, and what is said of all of them. */
export interface Rows {
  readonly nik: RowAnswer;
  /** By the element's name; none where nothing was compared. */
  readonly elements: Readonly<Record<string, RowAnswer>>;
  /** Undefined where nothing was compared. */
  readonly counts: Counts | undefined;
  /** The first element that does not match. */
  readonly firstWrong: string | undefined;
  readonly tell: string;
  readonly note: string | undefined;
}

type Explaining = ReturnType<typeof useExplaining>;

/** Puts an answer into the rows of what was asked. */
export function answersToRows(
  answer: Verified | NotVerified,
  asked: readonly AskedElement[],
  explain: Explaining,
  spoken: Language,
): Rows {
  if (answer.outcome !== 'verified') return nothingCompared(answer, explain);
  const rows = asked.map((element) => {
    const verdict = answer.elements[element.name];
    return { element, answer: verdict ? explain.verdict(verdict) : explain.leftOut };
  });
  const wrong = rows.filter(({ answer: { sign } }) => sign === 'no').map(({ element }) => element);
  const counts = countsOf([explain.registered, ...rows.map((row) => row.answer)]);
  return {
    nik: explain.registered,
    elements: Object.fromEntries(rows.map((row) => [row.element.name, row.answer])),
    counts,
    firstWrong: wrong[0]?.name,
    tell: explain.tell(
      counts,
      wrong.map(({ label }) => label[spoken].toLowerCase()),
    ),
    note: wrong.length > 0 ? explain.tellNote : undefined,
  };
}

function nothingCompared(answer: NotVerified, explain: Explaining): Rows {
  return {
    nik: explain.notVerified(answer),
    elements: {},
    counts: undefined,
    firstWrong: undefined,
    tell: explain.tellOf(answer),
    note: undefined,
  };
}

function countsOf(answers: readonly RowAnswer[]): Counts {
  const count = (sign: RowAnswer['sign']) => answers.filter((answer) => answer.sign === sign).length;
  return { ok: count('ok'), no: count('no'), rest: count('rest') };
}
