import type { Sign } from '../pieces/icon.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { useWords } from '../words/language.ts';
import type { State } from './queries.ts';
import { stateWords } from './ticket-words.ts';

const signs: Readonly<Record<State, Sign>> = {
  opened: 'due',
  taken_up: 'due',
  answered: 'ok',
  closed: 'rest',
  withdrawn: 'rest',
};

/** How far a ticket is. */
export function TicketState({ state }: { readonly state: State }) {
  const said = useWords(stateWords);
  return <StateTag sign={signs[state]}>{said[state]}</StateTag>;
}
