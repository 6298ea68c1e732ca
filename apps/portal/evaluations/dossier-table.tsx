import { type Column, DataTable } from '../pieces/data-table.tsx';
import { PaperLink } from '../pieces/paper-link.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { attending } from './attending.ts';
import { DossierStateTag } from './evaluation-state.tsx';
import { evaluationWords } from './evaluation-words.ts';
import type { DossierList, Evaluation, ListedDossier } from './queries.ts';

interface DossierTableProps {
  readonly list: DossierList;
  readonly evaluation: Evaluation;
}

/**
 * Dossiers of an evaluation, those whose agreement ends first at the top: with their letters before it is held, then with
 * what is left to be done.
 */
export function DossierTable({ list: { dossiers, sections }, evaluation }: DossierTableProps) {
  const said = useWords(evaluationWords);
  const spoken = useStore(language);
  const came = attending(evaluation);
  const nameOf = new Map(sections.map(({ key, title }) => [key, title[spoken]]));
  const letter: Column<ListedDossier> = {
    name: said.invitation,
    cell: ({ dossierId, institution }) => (
      <PaperLink href={`/portal/v1/dossiers/${dossierId}/prints/invitation`}>
        {said.print} <span className="hidden-text">{institution}</span>
      </PaperLink>
    ),
  };
  const work: readonly Column<ListedDossier>[] = [
    { name: said.checklist, cell: (dossier) => <Checklist dossier={dossier} /> },
    { name: said.findings, number: true, cell: ({ findingCount }) => formatNumber(findingCount, spoken) },
    { name: said.state, cell: ({ state }) => <DossierStateTag state={state} of={evaluation.state} /> },
  ];
  return (
    <DataTable
      caption={said.dossiers}
      rows={dossiers}
      keyOf={({ dossierId }) => dossierId}
      columns={[
        {
          name: said.institution,
          cell: ({ dossierId: id, institution, institutionId }) => (
            <>
              <PlaceLink place="dossier" of={{ id }}>
                {institution}
              </PlaceLink>
              {came.size > 0 && <span className="below">{came.has(institutionId) ? said.came : said.cameNot}</span>}
            </>
          ),
        },
        { name: said.agreementLeft, cell: (dossier) => <AgreementLeft dossier={dossier} /> },
        {
          name: said.notable,
          cell: ({ notable }) =>
            notable.length === 0 ? said.nothingNotable : notable.map((key) => nameOf.get(key) ?? key).join(', '),
        },
        ...(evaluation.state === 'invited' ? [letter] : work),
      ]}
    />
  );
}

function AgreementLeft({ dossier: { daysLeft, nearEnd } }: { readonly dossier: ListedDossier }) {
  const said = useWords(evaluationWords);
  const spoken = useStore(language);
  if (daysLeft === null) return <SignedWord sign="no">{said.noAgreement}</SignedWord>;
  const count = formatNumber(Math.abs(daysLeft), spoken);
  if (daysLeft < 0) return <SignedWord sign="no">{said.daysLate(count)}</SignedWord>;
  return nearEnd ? <SignedWord sign="due">{said.days(count)}</SignedWord> : said.days(count);
}

function Checklist({ dossier: { state, unanswered } }: { readonly dossier: ListedDossier }) {
  const said = useWords(evaluationWords);
  const spoken = useStore(language);
  // An item that was added to the checklist later is none of a dossier that was completed before.
  if (state !== 'open' || unanswered === 0) return said.answered;
  return said.unanswered(formatNumber(unanswered, spoken));
}
