import { otherOutcomeWords } from '../integration/requests/outcome-words.ts';
import { outcomeWords } from '../usage/outcome-words.ts';
import { methodWords } from '../usage/usage-words.ts';
import { useWords } from '../words/language.ts';
import { lookWords, otherMethodWords, retentionWords, signInWords } from './act-words.ts';
import { eventWords } from './event-words.ts';
import type { Kind } from './queries.ts';

type Names = Readonly<Record<string, string>>;

/** How acts of each kind can end, in words. */
export function useOutcomes(): (kind?: Kind) => Names {
  const calls = useWords(outcomeWords);
  const others = useWords(otherOutcomeWords);
  const of: Readonly<Record<Kind, Names>> = {
    ...{ verification: calls, data_return: calls, noise: { ...calls, ...others }, void: calls },
    ...{ token: others, feedback: others },
    sign_in: useWords(signInWords),
    look: useWords(lookWords),
    administration: useWords(eventWords),
    retention: useWords(retentionWords),
  };
  return (kind) => (kind === undefined ? Object.assign({}, ...Object.values(of)) : of[kind]);
}

/** What an outcome is called. What another version of the system recorded goes by its own name. */
export function useOutcomeName(): (outcome: string) => string {
  const names = useOutcomes()();
  return (outcome) => names[outcome] ?? outcome;
}

/** What a method is called; those of installed clients have no other name than their own. */
export function useMethodName(): (method: string) => string {
  const names: Names = { ...useWords(methodWords), ...useWords(otherMethodWords) };
  return (method) => names[method] ?? method;
}
