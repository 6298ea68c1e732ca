import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { institutionQuery } from '../institutions/queries.ts';
import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { ActsSheet } from './acts/acts-sheet.tsx';
import { pageWords } from './agreement-page-words.ts';
import { stateSigns, stateWords } from './agreement-words.ts';
import { DifferencesSheet } from './differences-sheet.tsx';
import { ElementsSheet } from './elements-sheet.tsx';
import { FactsSheet } from './facts-sheet.tsx';
import { HistorySheet } from './history-sheet.tsx';
import { LettersSheet } from './letters-sheet.tsx';
import { PapersSheet } from './papers-sheet.tsx';
import { type Agreement, agreementQuery } from './queries.ts';
import { StandingOf } from './standing.tsx';
import { TermsSheet } from './terms-sheet.tsx';

/** One agreement: who holds it, what it allows, how it came to be, and what may be done. */
export function Screen() {
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const said = useWords(pageWords);
  const spoken = useStore(language);
  const { data: agreement } = useSuspenseQuery(agreementQuery(id));
  const { data: institution } = useSuspenseQuery(institutionQuery(agreement.institutionId));
  const { number, startsOn, endsOn } = agreement;
  return (
    <>
      <PageHead title={agreement.institution} beside={<Tags agreement={agreement} />}>
        {said.lead(number, formatDay(startsOn, spoken), formatDay(endsOn, spoken))}
      </PageHead>
      <div className="sheets agreement">
        <StandingOf agreement={agreement} office={institution.office.name} />
        <Columns
          beside={
            <>
              <ActsSheet agreement={agreement} institution={institution} />
              <FactsSheet agreement={agreement} institution={institution} />
              <HistorySheet agreement={agreement} />
            </>
          }
        >
          <ElementsSheet agreement={agreement} />
          <TermsSheet agreement={agreement} />
          <DifferencesSheet agreement={agreement} />
          <PapersSheet agreement={agreement} />
          <LettersSheet agreement={agreement} />
        </Columns>
      </div>
    </>
  );
}

function Tags({ agreement: { state, daysLeft } }: { readonly agreement: Agreement }) {
  const said = useWords(pageWords);
  const states = useWords(stateWords);
  return (
    <div className="head-tags">
      <StateTag sign={stateSigns[state]}>{states[state]}</StateTag>
      {state === 'near_end' && (
        <StateTag sign={daysLeft <= 30 ? 'no' : 'due'}>
          {daysLeft === 0 ? said.lastDay : said.daysLeft(daysLeft)}
        </StateTag>
      )}
    </div>
  );
}
