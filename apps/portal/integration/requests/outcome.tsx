import type { Sign } from '../../pieces/icon.tsx';
import { SignedWord } from '../../pieces/signed-word.tsx';
import { outcomeWords } from '../../usage/outcome-words.ts';
import { useWords } from '../../words/language.ts';
import { otherOutcomeWords } from './outcome-words.ts';
import type { MadeRequest } from './queries.ts';
import './requests.css';

/** How a request ended, in words, with the code that the client got. */
export function Outcome({ of }: { readonly of: Pick<MadeRequest, 'outcome' | 'charged'> }) {
  const nameOf = useOutcomeName();
  return (
    <div className="outcome">
      <SignedWord sign={signOf(of)}>{nameOf(of.outcome)}</SignedWord>
      <code className="below">{of.outcome}</code>
    </div>
  );
}

/** What an outcome is called; its code where it has no name. */
export function useOutcomeName(): (outcome: string) => string {
  const words: Readonly<Record<string, string>> = { ...useWords(outcomeWords), ...useWords(otherOutcomeWords) };
  return (outcome) => words[outcome] ?? outcome;
}

const good = ['verified', 'values_returned', 'token_issued', 'feedback_stored', 'feedback_repeated'];

/** What was answered passes; what the register was asked for and had nothing to compare with rests; all else is refused. */
export function signOf({ outcome, charged }: Pick<MadeRequest, 'outcome' | 'charged'>): Sign {
  if (good.includes(outcome)) return 'ok';
  return charged ? 'rest' : 'no';
}
