import { StateTag } from '../pieces/state-tag.tsx';
import { useWords } from '../words/language.ts';
import { patternWords } from './pattern-words.ts';
import type { Pattern } from './queries.ts';

/** Whether a pattern waits to be looked at. */
export function PatternState({ closedAt }: Pick<Pattern, 'closedAt'>) {
  const said = useWords(patternWords);
  return closedAt === null ? <StateTag sign="due">{said.open}</StateTag> : <StateTag sign="ok">{said.closed}</StateTag>;
}
