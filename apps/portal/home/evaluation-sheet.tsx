import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useMayGo } from '../router/use-may-go.ts';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { officeWords } from './office-words.ts';
import type { HomeSection } from './queries.ts';

type Evaluation = HomeSection<'evaluation'>;

/** The evaluation that the own office holds next: the planned one, and by when one is due. */
export function EvaluationSheet({ evaluation: { planned, dueOn } }: { readonly evaluation: Evaluation }) {
  const said = useWords(officeWords);
  const spoken = useStore(language);
  const mayGo = useMayGo();
  return (
    <Sheet
      title={said.evaluation}
      note={dueOn !== null && said.evaluationDue(formatDay(dueOn, spoken))}
      beside={<PlaceLink place="evaluations">{said.list}</PlaceLink>}
    >
      {planned ? (
        <p>
          <PlaceLink place="evaluation" of={{ id: planned.evaluationId }}>
            {planned.title}
          </PlaceLink>
          , {formatDay(planned.day, spoken)}
        </p>
      ) : (
        <p>
          {said.notPlanned} {mayGo('planEvaluation') && <PlaceLink place="planEvaluation">{said.plan}</PlaceLink>}
        </p>
      )}
    </Sheet>
  );
}
