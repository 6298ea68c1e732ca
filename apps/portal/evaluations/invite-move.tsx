import { answerOf, api } from '../api/client.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useStore } from '../store.ts';
import { formatDay, formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { ConfirmForm } from './confirm-form.tsx';
import { evaluationWords } from './evaluation-words.ts';
import { type Evaluation, keepEvaluation } from './queries.ts';

/** Invites the institutions of an evaluation that is planned. */
export function InviteMove({ evaluation }: { readonly evaluation: Evaluation }) {
  const said = useWords(evaluationWords);
  const spoken = useStore(language);
  const { evaluationId: id, version, institutions, day } = evaluation;
  const invite = async () => {
    const seen = { params: { path: { id } }, body: { version } };
    await keepEvaluation(await answerOf(api.POST('/portal/v1/evaluations/{id}/invite', seen)));
  };
  return (
    <ActDialog label={said.invite} title={said.inviteTitle} variant="primary">
      {(close, back) => (
        <ConfirmForm
          about={said.inviteAbout(formatNumber(institutions.length, spoken), formatDay(day, spoken))}
          send={said.invite}
          act={invite}
          close={close}
          back={back}
        />
      )}
    </ActDialog>
  );
}
