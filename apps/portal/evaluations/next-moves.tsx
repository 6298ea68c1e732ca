import { Button } from '@digdir/designsystemet-react';
import { useOfficeName } from '../offices/offices.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { CloseMove } from './close-move.tsx';
import { EvaluationSteps } from './evaluation-steps.tsx';
import { evaluationWords } from './evaluation-words.ts';
import { HoldMove } from './hold-move.tsx';
import { InviteMove } from './invite-move.tsx';
import { PostponeMove } from './postpone-move.tsx';
import type { Evaluation } from './queries.ts';
import { useMayConduct } from './use-evaluation.ts';

/** How far an evaluation is, and what comes next for whoever conducts it; to all others, who does. */
export function NextMoves({ evaluation }: { readonly evaluation: Evaluation }) {
  const said = useWords(evaluationWords);
  return (
    <Sheet title={said.next}>
      <EvaluationSteps evaluation={evaluation} />
      <div className="sheet__acts">
        <Next evaluation={evaluation} />
      </div>
    </Sheet>
  );
}

function Next({ evaluation }: { readonly evaluation: Evaluation }) {
  const said = useWords(evaluationWords);
  const officeName = useOfficeName();
  const mayConduct = useMayConduct(evaluation);
  const { state, officeCode } = evaluation;
  if (state === 'closed') {
    return (
      <p>
        {said.over} <PlaceLink place="followUps">{said.toFollowUps}</PlaceLink>
      </p>
    );
  }
  if (!mayConduct) return <p className="hint">{said.notYours(officeName(officeCode))}</p>;
  return <Moves evaluation={evaluation} />;
}

function Moves({ evaluation }: { readonly evaluation: Evaluation }) {
  const said = useWords(evaluationWords);
  const { state, evaluationId: id } = evaluation;
  if (state === 'held') return <CloseMove evaluation={evaluation} />;
  if (state === 'invited') {
    return (
      <>
        <HoldMove evaluation={evaluation} />
        <PostponeMove evaluation={evaluation} />
      </>
    );
  }
  return (
    <div className="buttons">
      <InviteMove evaluation={evaluation} />
      <Button asChild variant="secondary">
        <PlaceLink place="changePlan" of={{ id }}>
          {said.change}
        </PlaceLink>
      </Button>
    </div>
  );
}
