import { useZone } from '../account/own-session.ts';
import { answerOf, api } from '../api/client.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useStore } from '../store.ts';
import { businessNow } from '../time/clock.ts';
import { dayAt, formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { ConfirmForm } from './confirm-form.tsx';
import { evaluationWords } from './evaluation-words.ts';
import { type Evaluation, keepEvaluation } from './queries.ts';

/** Records an evaluation as held, from its day on. */
export function HoldMove({ evaluation: { evaluationId: id, version, day } }: { readonly evaluation: Evaluation }) {
  const said = useWords(evaluationWords);
  const spoken = useStore(language);
  const today = dayAt(businessNow(), useZone());
  if (today < day) return <p>{said.holdFrom(formatDay(day, spoken))}</p>;
  const hold = async () => {
    const seen = { params: { path: { id } }, body: { version } };
    await keepEvaluation(await answerOf(api.POST('/portal/v1/evaluations/{id}/hold', seen)));
  };
  return (
    <ActDialog label={said.hold} title={said.holdTitle} variant="primary">
      {(close, back) => <ConfirmForm about={said.holdAbout} send={said.hold} act={hold} close={close} back={back} />}
    </ActDialog>
  );
}
