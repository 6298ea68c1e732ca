import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useZone } from '../account/own-session.ts';
import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PaperLink } from '../pieces/paper-link.tsx';
import { useStore } from '../store.ts';
import { formatInstant } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { DeliveryFacts } from './delivery-facts.tsx';
import { deliveryWords } from './delivery-words.ts';
import { ErrorsSheet } from './errors-sheet.tsx';
import { ItemsSheet } from './items-sheet.tsx';
import { ProofSheet } from './proof-sheet.tsx';
import { deliveryQuery } from './queries.ts';

/** One delivery: what has to be mended first, what it proves, and its receipt to print. */
export function Screen() {
  const said = useWords(deliveryWords);
  const spoken = useStore(language);
  const zone = useZone();
  const { delivery: id = '' }: { delivery?: string } = useParams({ strict: false });
  const { data: delivery } = useSuspenseQuery(deliveryQuery(id));
  const { receiptNo, institution, receivedAt } = delivery;
  const receipt = `/portal/v1/feedback-deliveries/${id}/prints/receipt`;
  return (
    <>
      <PageHead
        title={receiptNo ?? said.unnumbered}
        beside={receiptNo !== null && <PaperLink href={receipt}>{said.print}</PaperLink>}
      >
        {said.lead(institution, formatInstant(receivedAt, spoken, zone))}
      </PageHead>
      <Columns beside={<DeliveryFacts delivery={delivery} />}>
        <ErrorsSheet delivery={delivery} />
        <ProofSheet delivery={delivery} />
        <ItemsSheet delivery={delivery} />
      </Columns>
    </>
  );
}
