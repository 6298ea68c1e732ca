import { useSuspenseQuery } from '@tanstack/react-query';
import { elementsQuery, type NotVerified, type Verdict } from '../api/queries.ts';
import { SignedWord } from '../pieces/signed-word.tsx';
import { useStore } from '../store.ts';
import { notVerifiedWords } from '../verification/answer-words.ts';
import { useExplaining } from '../verification/explain.ts';
import type { RowAnswer } from '../verification/gate.tsx';
import { language, useWords } from '../words/language.ts';
import { jobWords } from './job-words.ts';
import type { AnsweredRow } from './queries.ts';

/** What was answered to one row, in the words of single questions: what does not match first, each with why. */
export function RowAnswers({ row }: { readonly row: AnsweredRow }) {
  const answers = useRowAnswers()(row);
  return (
    <div className="bulk__answers">
      {answers.map(({ about, answer: { sign, word, reason, advice } }) => (
        <p key={about ?? word}>
          <SignedWord sign={sign}>{word}</SignedWord>{' '}
          <span>
            {about && (sign === 'ok' ? about : <b>{about}</b>)}
            {about && sign !== 'ok' && ': '}
            {sign !== 'ok' && `${reason} ${advice ?? ''}`}
          </span>
        </p>
      ))}
    </div>
  );
}

interface Answered {
  /** What it is about, where it is not about the whole row. */
  readonly about?: string;
  readonly answer: RowAnswer;
}

function useRowAnswers(): (row: AnsweredRow) => readonly Answered[] {
  const explain = useExplaining();
  const said = useWords(jobWords);
  const spoken = useStore(language);
  const nameOf = useElementName();
  return ({ outcome, elements, why }) => {
    if (outcome in notVerifiedWords[spoken]) return [{ answer: explain.notVerified({ outcome } as NotVerified) }];
    if (!elements) return [{ answer: { sign: 'due', word: said.notAsked, reason: why[spoken] } }];
    const answers = Object.entries(elements).map(([name, verdict]) => ({
      about: nameOf(name),
      answer: explain.verdict(verdict as Verdict),
    }));
    return gathered(answers);
  };
}

/** What matches needs no word each: it stands together, last. */
function gathered(answers: readonly Required<Answered>[]): readonly Answered[] {
  const matching = answers.filter(({ answer }) => answer.sign === 'ok');
  const [first] = matching;
  const others = answers.filter(({ answer }) => answer.sign !== 'ok');
  return first ? [...others, { about: matching.map(({ about }) => about).join(', '), answer: first.answer }] : others;
}

function useElementName(): (name: string) => string {
  const spoken = useStore(language);
  const { data } = useSuspenseQuery(elementsQuery);
  return (name) => data.elements.find((element) => element.name === name)?.label[spoken] ?? name;
}
