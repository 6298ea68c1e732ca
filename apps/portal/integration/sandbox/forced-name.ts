import { useWords } from '../../words/language.ts';
import { useOutcomeName } from '../requests/outcome.tsx';
import { reasonWords, troubleWords } from './forced-words.ts';
import type { Forced } from './queries.ts';

/** What it is called that a NIK plays. */
export function useForcedName(): (forced: Pick<Forced, 'kind' | 'name'>) => string {
  const outcomeName = useOutcomeName();
  const others: Readonly<Record<string, string>> = { ...useWords(reasonWords), ...useWords(troubleWords) };
  return ({ kind, name }) => (kind === 'outcome' ? outcomeName(name) : (others[name] ?? name));
}
