import type { Sign } from '../pieces/icon.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { useWords } from '../words/language.ts';
import type { State } from './queries.ts';
import { stateWords } from './sanction-words.ts';

const signs: Readonly<Record<State, Sign>> = {
  proposed: 'due',
  decided: 'no',
  dismissed: 'rest',
  lifted: 'ok',
  settled: 'ok',
  expired: 'rest',
};

/** The state of a sanction, with its sign. */
export function SanctionState({ state }: { readonly state: State }) {
  const states = useWords(stateWords);
  return <StateTag sign={signs[state]}>{states[state]}</StateTag>;
}
