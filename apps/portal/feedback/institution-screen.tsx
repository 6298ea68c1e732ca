import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMay } from '../api/use-may.ts';
import { institutionQuery } from '../institutions/queries.ts';
import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { CoverageSheet } from './coverage-sheet.tsx';
import { DeliveriesSheet } from './deliveries-sheet.tsx';
import { feedbackWords } from './feedback-words.ts';
import { OwedSheet } from './owed-sheet.tsx';

/** What an institution owes and has delivered, as its offices see it. */
export function Screen() {
  const said = useWords(feedbackWords);
  const may = useMay();
  const { institution: id = '' }: { institution?: string } = useParams({ strict: false });
  const { data: institution } = useSuspenseQuery(institutionQuery(id));
  const counter = may('feedback.deliver', { officeCode: institution.office.officeCode }) && (
    <PlaceLink place="takeAtCounter" of={{ institution: id }}>
      {said.counter}
    </PlaceLink>
  );
  return (
    <>
      <PageHead title={said.deliveries} above={institution.name} beside={counter}>
        {institution.name}
      </PageHead>
      <Columns beside={<CoverageSheet institution={id} />}>
        <OwedSheet institution={id} />
        <DeliveriesSheet institution={id} />
      </Columns>
    </>
  );
}
