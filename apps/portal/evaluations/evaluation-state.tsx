import type { Sign } from '../pieces/icon.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { useWords } from '../words/language.ts';
import type { DossierState, EvaluationState } from './queries.ts';
import { dossierStateWords, stateWords, unsignedWords } from './state-words.ts';

const signs: Readonly<Record<EvaluationState, Sign>> = { planned: 'rest', invited: 'due', held: 'due', closed: 'ok' };

/** The state of an evaluation, with its sign. */
export function EvaluationStateTag({ state }: { readonly state: EvaluationState }) {
  const states = useWords(stateWords);
  return <StateTag sign={signs[state]}>{states[state]}</StateTag>;
}

const dossierSigns: Readonly<Record<DossierState, Sign>> = { open: 'rest', completed: 'due', signed: 'ok' };

interface DossierStateTagProps {
  readonly state: DossierState;
  /** The state of the evaluation that it is of: once that is closed, nobody signs any more. */
  readonly of: EvaluationState;
}

/** The state of a dossier, with its sign. */
export function DossierStateTag({ state, of }: DossierStateTagProps) {
  const states = useWords(dossierStateWords);
  const { unsigned } = useWords(unsignedWords);
  if (of === 'closed' && state !== 'signed') return <StateTag sign="rest">{unsigned}</StateTag>;
  return <StateTag sign={dossierSigns[state]}>{states[state]}</StateTag>;
}
