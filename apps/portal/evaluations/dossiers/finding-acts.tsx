import { answerOf, api } from '../../api/client.ts';
import { ActDialog } from '../../pieces/act-dialog.tsx';
import { useWords } from '../../words/language.ts';
import { ConfirmForm } from '../confirm-form.tsx';
import { keepDossier } from '../queries.ts';
import { FindingForm } from './finding-form.tsx';
import { type Finding, findingWords } from './finding-words.ts';

interface OfDossier {
  readonly dossierId: string;
}

interface OfFinding extends OfDossier {
  readonly finding: Finding;
}

/** Notes a finding in a dossier. */
export function AddFinding({ dossierId: id }: OfDossier) {
  const said = useWords(findingWords);
  return (
    <ActDialog label={said.add} title={said.addTitle}>
      {(close, back) => (
        <FindingForm
          back={back}
          send={async (body) => {
            const sent = { params: { path: { id } }, body };
            await keepDossier(await answerOf(api.POST('/portal/v1/dossiers/{id}/findings', sent)));
            close();
          }}
        />
      )}
    </ActDialog>
  );
}

/** Rewords a finding. */
export function ChangeFinding({ dossierId: id, finding }: OfFinding) {
  const said = useWords(findingWords);
  return (
    <ActDialog label={said.change} about={finding.said} title={said.changeTitle} variant="tertiary">
      {(close, back) => (
        <FindingForm
          finding={finding}
          back={back}
          send={async (body) => {
            const sent = { params: { path: { id, findingId: finding.findingId } }, body };
            await keepDossier(await answerOf(api.PUT('/portal/v1/dossiers/{id}/findings/{findingId}', sent)));
            close();
          }}
        />
      )}
    </ActDialog>
  );
}

/** Takes a finding back. */
export function WithdrawFinding({ dossierId: id, finding }: OfFinding) {
  const said = useWords(findingWords);
  const withdraw = async () => {
    const params = { path: { id, findingId: finding.findingId } };
    await keepDossier(await answerOf(api.DELETE('/portal/v1/dossiers/{id}/findings/{findingId}', { params })));
  };
  return (
    <ActDialog label={said.withdraw} about={finding.said} title={said.withdrawTitle} variant="tertiary" danger>
      {(close, back) => (
        <ConfirmForm
          about={said.withdrawAbout(finding.said)}
          send={said.withdraw}
          danger
          act={withdraw}
          close={close}
          back={back}
        />
      )}
    </ActDialog>
  );
}
