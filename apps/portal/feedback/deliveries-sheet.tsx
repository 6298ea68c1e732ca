import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession, useZone } from '../account/own-session.ts';
import { GoingOn } from '../lists/going-on.tsx';
import { nextAfter } from '../lists/next-after.ts';
import { AFTER, useFilters } from '../lists/use-filters.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatInstant, formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { doorWords, feedbackWords } from './feedback-words.ts';
import { deliveriesQuery, type ListedDelivery } from './queries.ts';
import { useDays } from './use-days.ts';

/** Everything that an institution delivered, the latest on top, with its receipts. */
export function DeliveriesSheet({ institution }: { readonly institution: string }) {
  const said = useWords(feedbackWords);
  const isOffice = useOwnSession().workplace?.kind === 'office';
  const [{ [AFTER]: after }] = useFilters();
  const { data: deliveries } = useSuspenseQuery(deliveriesQuery(institution, after));
  const isEmpty = deliveries.length === 0 && after === undefined;
  return (
    <>
      <Sheet title={said.deliveries} note={isEmpty && said.none}>
        {isEmpty ? (
          <p className="hint">{isOffice ? said.noneOfficeText : said.noneText}</p>
        ) : (
          <DeliveryTable deliveries={deliveries} />
        )}
      </Sheet>
      <GoingOn next={nextAfter(deliveries, ({ deliveryId }) => deliveryId)} />
    </>
  );
}

function DeliveryTable({ deliveries }: { readonly deliveries: readonly ListedDelivery[] }) {
  const said = useWords(feedbackWords);
  const doors = useWords(doorWords);
  const spoken = useStore(language);
  const zone = useZone();
  const days = useDays();
  const count = (value: number | null) => (value === null ? '-' : formatNumber(value, spoken));
  return (
    <DataTable
      caption={said.deliveries}
      rows={deliveries}
      keyOf={({ deliveryId }) => deliveryId}
      columns={[
        {
          name: said.receipt,
          cell: ({ deliveryId, receiptNo }) => (
            <PlaceLink place="feedbackDelivery" of={{ delivery: deliveryId }}>
              {receiptNo ?? said.unnumbered}
            </PlaceLink>
          ),
        },
        {
          name: said.received,
          cell: ({ receivedAt, door }) => (
            <span>
              {formatInstant(receivedAt, spoken, zone)}
              <span className="below">{doors[door]}</span>
            </span>
          ),
        },
        { name: said.period, cell: ({ period }) => (period === null ? '-' : days(period)) },
        { name: said.rows, cell: ({ rows }) => count(rows), number: true },
        { name: said.refused, cell: ({ refused }) => count(refused), number: true },
      ]}
    />
  );
}
