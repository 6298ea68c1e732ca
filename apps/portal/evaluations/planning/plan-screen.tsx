import { useNavigate } from '@tanstack/react-router';
import { answerOf, api } from '../../api/client.ts';
import { PageHead } from '../../pieces/page-head.tsx';
import { pathOf } from '../../router/places.ts';
import { useWords } from '../../words/language.ts';
import { keepEvaluation } from '../queries.ts';
import { PlanForm } from './plan-form.tsx';
import { emptyPlan } from './plan-values.ts';
import { planWords } from './plan-words.ts';

/** Plans an evaluation of the own office. */
export function Screen() {
  const said = useWords(planWords);
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={said.title}>{said.lead}</PageHead>
      <PlanForm
        begun={emptyPlan(planWords.id.usual)}
        send={async (body) => {
          const planned = await answerOf(api.POST('/portal/v1/evaluations', { body }));
          await keepEvaluation(planned);
          await navigate({ to: pathOf('evaluation'), params: { id: planned.evaluationId } as never });
        }}
      />
    </>
  );
}
