import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useOwnSession } from '../../account/own-session.ts';
import { Columns } from '../../pieces/columns.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { PlaceLink } from '../../router/place-link.tsx';
import { nameSemester } from '../../time/period.ts';
import { DossierStateTag } from '../evaluation-state.tsx';
import { type Dossier, dossierQuery } from '../queries.ts';
import { useMayConduct } from '../use-evaluation.ts';
import { ChecklistSheet } from './checklist-sheet.tsx';
import { DossierFacts } from './dossier-facts.tsx';
import { DossierPapers } from './dossier-papers.tsx';
import { FiguresSheet } from './figures-sheet.tsx';
import { FindingsSheet } from './findings-sheet.tsx';
import { NextSteps } from './next-steps.tsx';
import '../evaluations.css';
import './dossiers.css';

/** One dossier: what the system knew of an institution on a day, what was found with it, and the minutes of both. */
export function Screen() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data: dossier } = useSuspenseQuery(dossierQuery(id));
  const { institution, evaluation, state } = dossier;
  const mayConduct = useMayConduct(dossier);
  const isWritten = mayConduct && state === 'open' && evaluation.state !== 'closed';
  // Whoever writes comes to them last; whoever reads what was signed wants to know what has to be done.
  const findings = <FindingsSheet dossier={dossier} isWritten={isWritten} />;
  return (
    <>
      <PageHead title={institution} beside={<DossierStateTag state={state} of={evaluation.state} />}>
        <OfEvaluation dossier={dossier} />, {nameSemester(evaluation)}
      </PageHead>
      <div className="sheets">
        <NextSteps dossier={dossier} />
        <Columns
          beside={
            <>
              <DossierPapers dossier={dossier} />
              <DossierFacts dossier={dossier} />
            </>
          }
        >
          {state === 'signed' && findings}
          <FiguresSheet dossier={dossier} />
          <ChecklistSheet dossier={dossier} isWritten={isWritten} />
          {state !== 'signed' && findings}
        </Columns>
      </div>
    </>
  );
}

/** The evaluation that a dossier is of; its page is the office's own. */
function OfEvaluation({ dossier: { evaluationId: id, evaluation } }: { readonly dossier: Dossier }) {
  const isOffice = useOwnSession().workplace?.kind === 'office';
  if (!isOffice) return evaluation.title;
  return (
    <PlaceLink place="evaluation" of={{ id }}>
      {evaluation.title}
    </PlaceLink>
  );
}
