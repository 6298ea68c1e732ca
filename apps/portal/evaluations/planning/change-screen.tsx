import { useNavigate } from '@tanstack/react-router';
import { answerOf, api } from '../../api/client.ts';
import { PageHead } from '../../pieces/page-head.tsx';
import { pathOf } from '../../router/places.ts';
import { useWords } from '../../words/language.ts';
import { keepEvaluation } from '../queries.ts';
import { useEvaluation } from '../use-evaluation.ts';
import { PlanForm } from './plan-form.tsx';
import { valuesOf } from './plan-values.ts';
import { planWords } from './plan-words.ts';

/** Changes what is planned of an evaluation while nobody is invited. */
export function Screen() {
  const said = useWords(planWords);
  const navigate = useNavigate();
  const evaluation = useEvaluation();
  const { evaluationId: id, version, title } = evaluation;
  return (
    <>
      <PageHead title={said.changeTitle} above={title}>
        {said.changeLead}
      </PageHead>
      <PlanForm
        begun={valuesOf(evaluation)}
        send={async (plan) => {
          const changed = { params: { path: { id } }, body: { ...plan, version } };
          await keepEvaluation(await answerOf(api.PUT('/portal/v1/evaluations/{id}', changed)));
          await navigate({ to: pathOf('evaluation'), params: { id } as never });
        }}
      />
    </>
  );
}
