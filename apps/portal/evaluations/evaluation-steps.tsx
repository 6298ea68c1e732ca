import { type Step, Steps } from '../pieces/steps.tsx';
import { useStore } from '../store.ts';
import { formatShortDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { evaluationWords } from './evaluation-words.ts';
import type { Evaluation, EvaluationState } from './queries.ts';
import { stateWords } from './state-words.ts';

const way: readonly EvaluationState[] = ['planned', 'invited', 'held', 'closed'];

/** How far an evaluation is. One that was postponed is planned again: its last move to a step counts. */
export function EvaluationSteps({ evaluation: { state, moves } }: { readonly evaluation: Evaluation }) {
  const said = useWords(evaluationWords);
  const states = useWords(stateWords);
  const spoken = useStore(language);
  const reached = way.indexOf(state);
  const steps = way.map((name, at): Step => {
    const made = at <= reached && moves.findLast(({ to }) => to === name);
    const isNow = at === reached && name !== 'closed';
    return {
      name: states[name],
      state: at > reached ? 'later' : isNow ? 'now' : 'done',
      about: made && formatShortDay(made.day, spoken),
    };
  });
  return <Steps label={said.steps} steps={steps} />;
}
