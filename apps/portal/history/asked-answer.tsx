import { useSuspenseQuery } from '@tanstack/react-query';
import { elementsQuery } from '../api/queries.ts';
import type { Sign } from '../pieces/icon.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { useStore } from '../store.ts';
import { outcomeWords } from '../usage/outcome-words.ts';
import { answerWords, notVerifiedWords } from '../verification/answer-words.ts';
import { language, useWords } from '../words/language.ts';
import { historyWords } from './history-words.ts';
import type { Asked } from './queries.ts';

type Result = Asked['elements'][number]['result'];

/** What an answer said of elements; what was not asked is left out. */
const signs = { mismatch: 'no', withheld: 'rest', match: 'ok' } as const satisfies Partial<Record<Result, Sign>>;

/** What was answered to a question, as coarsely as the log has it. */
export function AskedAnswer({ asked }: { readonly asked: Asked }) {
  const said = useWords(historyWords);
  return (
    <div className="asked__answer">
      {asked.outcome === 'verified' ? <Compared elements={asked.elements} /> : <NotCompared outcome={asked.outcome} />}
      {!asked.charged && <span className="hint">{said.free}</span>}
    </div>
  );
}

/** The elements by how they compared: what did not match goes first. */
function Compared({ elements }: Pick<Asked, 'elements'>) {
  const words = useWords(answerWords);
  const nameOf = useAskedName();
  const said = { mismatch: words.no, withheld: words.withheld, match: words.ok };
  return (Object.keys(signs) as (keyof typeof signs)[]).map((result) => {
    const names = elements.filter((element) => element.result === result).map(({ name }) => nameOf(name));
    if (names.length === 0) return null;
    return (
      <p key={result}>
        <SignedWord sign={signs[result]}>{said[result]}</SignedWord> {names.join(', ')}
      </p>
    );
  });
}

function NotCompared({ outcome }: { readonly outcome: string }) {
  const answers: Readonly<Record<string, { readonly word: string }>> = useWords(notVerifiedWords);
  const { nothingAsked } = useWords(historyWords);
  // A person sees fields and no elements: of a row that has none filled in there is nothing to be asked.
  const outcomes: Readonly<Record<string, string>> = { ...useWords(outcomeWords), elements_not_granted: nothingAsked };
  const word = answers[outcome]?.word;
  if (word === undefined) return <p>{outcomes[outcome] ?? outcome}</p>;
  return (
    <p>
      <SignedWord sign={outcome === 'not_found' || outcome === 'nik_withheld' ? 'rest' : 'due'}>{word}</SignedWord>
    </p>
  );
}

/** What an element or a kind of document is called. */
function useAskedName(): (name: string) => string {
  const spoken = useStore(language);
  const { data } = useSuspenseQuery(elementsQuery);
  return (name) => data.elements.find((element) => element.name === name)?.label[spoken] ?? name;
}
