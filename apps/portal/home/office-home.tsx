import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Columns } from '../pieces/columns.tsx';
import { Icon } from '../pieces/icon.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useMayGo } from '../router/use-may-go.ts';
import { useStore } from '../store.ts';
import { formatWeekday } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { AgreementQueues } from './agreement-queues.tsx';
import { DecisionsSheet } from './decisions-sheet.tsx';
import { EvaluationSheet } from './evaluation-sheet.tsx';
import { NearEndSheet } from './near-end-sheet.tsx';
import { officeWords } from './office-words.ts';
import { OwedQueues } from './owed-queues.tsx';
import { PatternsSheet } from './patterns-sheet.tsx';
import { ProposalQueues } from './proposal-queues.tsx';
import { type HomeSections, homeQuery } from './queries.ts';
import { QuietQueues } from './quiet-queues.tsx';
import { TicketQueue } from './ticket-queue.tsx';
import { UsageSheet } from './usage-sheet.tsx';
import { WaitingApplications } from './waiting-applications.tsx';

/**
 * An office's day: first what the reader has to decide, then what waits elsewhere, with what others decide below it; beside
 * it what ends and looks unusual.
 */
export function OfficeHome() {
  const said = useWords(officeWords);
  const spoken = useStore(language);
  const mayGo = useMayGo();
  const { data } = useSuspenseQuery(homeQuery);
  const { of, today, sections } = data;
  const { decisions } = sections;
  const isForOthers = !!decisions && decisions.count > 0 && !decisions.entries.some(({ mayDecide }) => mayDecide);
  const toDecide = decisions && <DecisionsSheet decisions={decisions} letters={sections.switchLetters} />;
  return (
    <>
      <PageHead title={formatWeekday(today, spoken)} beside={mayGo('counter') && <CounterLink />}>
        {said.scope(of.name, of.officeCode)} {said.toDecide(decisions?.count ?? 0)}
      </PageHead>
      <Columns beside={<Beside sections={sections} />}>
        {!isForOthers && toDecide}
        {sections.applications && <WaitingApplications applications={sections.applications} />}
        <TicketQueue tickets={sections.tickets} />
        {isForOthers && toDecide}
        <AgreementQueues sections={sections} />
        <ProposalQueues sections={sections} />
        {sections.usage && <UsageSheet usage={sections.usage} />}
      </Columns>
      <QuietQueues sections={sections} />
    </>
  );
}

function Beside({ sections }: { readonly sections: HomeSections }) {
  const { nearEnd, patterns, evaluation } = sections;
  return (
    <>
      {nearEnd && <NearEndSheet nearEnd={nearEnd} />}
      {patterns && <PatternsSheet patterns={patterns} />}
      <OwedQueues sections={sections} />
      {evaluation && <EvaluationSheet evaluation={evaluation} />}
    </>
  );
}

function CounterLink() {
  const said = useWords(officeWords);
  return (
    <Button asChild variant="secondary">
      <PlaceLink place="counter">
        <Icon name="add" />
        {said.register}
      </PlaceLink>
    </Button>
  );
}
