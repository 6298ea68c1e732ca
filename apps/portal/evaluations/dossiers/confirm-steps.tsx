import { answerOf, api } from '../../api/client.ts';
import { ActDialog } from '../../pieces/act-dialog.tsx';
import { useWords } from '../../words/language.ts';
import { ConfirmForm } from '../confirm-form.tsx';
import { type Dossier, keepDossier } from '../queries.ts';
import { dossierWords } from './dossier-words.ts';

interface OfDossier {
  readonly dossier: Dossier;
}

/** Completes a dossier whose checklist is answered, so that its minutes can be printed. */
export function CompleteStep({ dossier: { dossierId: id } }: OfDossier) {
  const said = useWords(dossierWords);
  const complete = async () =>
    keepDossier(await answerOf(api.POST('/portal/v1/dossiers/{id}/complete', { params: { path: { id } } })));
  return (
    <ActDialog label={said.complete} title={said.completeTitle} variant="primary">
      {(close, back) => (
        <ConfirmForm about={said.completeAbout} send={said.complete} act={complete} close={close} back={back} />
      )}
    </ActDialog>
  );
}

/** Opens a completed dossier that has to be mended. */
export function ReopenStep({ dossier: { dossierId: id } }: OfDossier) {
  const said = useWords(dossierWords);
  const reopen = async () =>
    keepDossier(await answerOf(api.POST('/portal/v1/dossiers/{id}/reopen', { params: { path: { id } } })));
  return (
    <ActDialog label={said.reopen} title={said.reopenTitle}>
      {(close, back) => (
        <ConfirmForm about={said.reopenAbout} send={said.reopen} act={reopen} close={close} back={back} />
      )}
    </ActDialog>
  );
}

/** Fills the figures of an open dossier with those of today. */
export function RefillStep({ dossier: { dossierId: id } }: OfDossier) {
  const said = useWords(dossierWords);
  const refill = async () =>
    keepDossier(await answerOf(api.POST('/portal/v1/dossiers/{id}/refill', { params: { path: { id } } })));
  return (
    <ActDialog label={said.refill} title={said.refillTitle}>
      {(close, back) => (
        <ConfirmForm about={said.refillAbout} send={said.refill} act={refill} close={close} back={back} />
      )}
    </ActDialog>
  );
}
