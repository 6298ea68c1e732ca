import { useSuspenseQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { attending } from './attending.ts';
import { ConfirmForm } from './confirm-form.tsx';
import { evaluationWords } from './evaluation-words.ts';
import { dossiersOf, dossiersQuery, type Evaluation, keepEvaluation } from './queries.ts';

/** Closes an evaluation once every institution that came has signed; before that, says what is missing. */
export function CloseMove({ evaluation }: { readonly evaluation: Evaluation }) {
  const said = useWords(evaluationWords);
  const spoken = useStore(language);
  const { evaluationId: id, version } = evaluation;
  const { data } = useSuspenseQuery(dossiersQuery(id, dossiersOf({})));
  const came = attending(evaluation);
  const unsigned = data.dossiers.filter(({ state }) => state !== 'signed');
  const waiting = unsigned.filter(({ institutionId }) => came.has(institutionId)).length;
  if (came.size === 0) return <p>{said.noAttendance}</p>;
  if (waiting > 0) return <p>{said.unsigned(formatNumber(waiting, spoken))}</p>;
  const closeIt = async () => {
    const seen = { params: { path: { id } }, body: { version } };
    await keepEvaluation(await answerOf(api.POST('/portal/v1/evaluations/{id}/close', seen)));
  };
  return (
    <ActDialog label={said.close} title={said.closeTitle} variant="primary">
      {(close, back) => (
        <ConfirmForm
          about={said.closeAbout(formatNumber(unsigned.length, spoken))}
          send={said.close}
          act={closeIt}
          close={close}
          back={back}
        />
      )}
    </ActDialog>
  );
}
