import type { NotVerified, Verdict } from '../api/queries.ts';
import { useWords } from '../words/language.ts';
import {
  adviceWords,
  agreeingWords,
  answerWords,
  differingWords,
  notVerifiedWords,
  tellWords,
  wordOf,
} from './answer-words.ts';
import type { RowAnswer } from './gate.tsx';

/** How many rows match, do not, and have no answer. */
export interface Counts {
  readonly ok: number;
  readonly no: number;
  readonly rest: number;
}

type Judged = Pick<Verdict, 'match' | 'reason'>;

/** Puts answers of the register into words of the daily language. */
export function useExplaining() {
  const words = useWords(answerWords);
  const agreeing = useWords(agreeingWords);
  const differing = useWords(differingWords);
  const advice = useWords(adviceWords);
  const notVerified = useWords(notVerifiedWords);
  const tell = useWords(tellWords);
  const verdict = ({ match, reason }: Judged): RowAnswer => {
    if (match === true) return { sign: 'ok', word: words.ok, reason: wordOf(agreeing, reason) };
    const why = { reason: wordOf(differing, reason), advice: wordOf(advice, reason) || undefined };
    if (match === false) return { sign: 'no', word: words.no, ...why };
    return { sign: 'rest', word: reason === 'withheld' ? words.withheld : words.notGranted, ...why };
  };
  return {
    verdict,
    /** The verdict on the number of a document. */
    document: (judged: Judged): RowAnswer =>
      judged.reason === 'different' ? { ...verdict(judged), advice: tell.readOriginal } : verdict(judged),
    registered: { sign: 'ok', word: words.ok, reason: words.registered } satisfies RowAnswer,
    leftOut: { sign: 'rest', word: words.blank, reason: words.blankText } satisfies RowAnswer,
    notVerified({ outcome }: NotVerified): RowAnswer {
      return { sign: outcome === 'not_found' || outcome === 'nik_withheld' ? 'rest' : 'due', ...notVerified[outcome] };
    },
    /** What to say to the person, by what did not match. */
    tell(counts: Counts, names: readonly string[]): string {
      if (names.length === 0) return tell.all;
      const said = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(tell.and);
      return counts.ok > 1 ? tell.some(said) : tell.none(said);
    },
    /** What to say of a document whose number did not match; `name` is that of its kind. */
    tellDocument: (isWrong: boolean, name: string) => (isWrong ? tell.document(name) : tell.all),
    tellOf: ({ outcome }: NotVerified) => `“${notVerified[outcome].tell}”`,
    tellNote: tell.note,
  };
}
