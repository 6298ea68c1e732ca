import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../account/own-session.ts';
import { GoingOn } from '../lists/going-on.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { ListFilters } from './list-filters.tsx';
import { ListTable } from './list-table.tsx';
import { listWords } from './list-words.ts';
import { ANY_STATE, ticketsOf, ticketsQuery } from './queries.ts';
import '../pieces/sheet.css';
import './tickets.css';

/** Tickets about NIKs: an office's own first, the oldest on top; or those of an institution, the latest on top. */
export function Screen() {
  const said = useWords(listWords);
  const [filters] = useFilters();
  const isOffice = useOwnSession().workplace?.kind === 'office';
  const { data } = useSuspenseQuery(ticketsQuery(ticketsOf(filters, isOffice)));
  return (
    <>
      <PageHead title={said.title} beside={<Counts counts={data.counts} lateAfterDays={data.lateAfterDays} />}>
        {isOffice ? said.lead : said.ownLead}
      </PageHead>
      <ListFilters tickets={data.tickets} isOffice={isOffice} />
      {data.tickets.length === 0 ? (
        <NoneFound isOffice={isOffice} />
      ) : (
        <div className="sheet sheet--table">
          <ListTable tickets={data.tickets} isOffice={isOffice} />
        </div>
      )}
      <GoingOn next={data.next} />
    </>
  );
}

interface CountsProps {
  readonly counts: {
    readonly opened: number;
    readonly taken_up: number;
    readonly answered: number;
    readonly late: number;
  };
  readonly lateAfterDays: number;
}

/** How many wait, and how many of them too long. */
function Counts({ counts, lateAfterDays }: CountsProps) {
  const said = useWords(listWords);
  const spoken = useStore(language);
  if (counts.opened + counts.taken_up + counts.answered === 0) return null;
  const number = (count: number) => formatNumber(count, spoken);
  return (
    <div className="ticket-counts">
      <p>{said.waiting(number(counts.opened), number(counts.taken_up))}</p>
      {counts.late > 0 ? (
        <SignedWord sign="due">{said.late(number(counts.late), lateAfterDays)}</SignedWord>
      ) : (
        <p className="hint">{said.answered(number(counts.answered))}</p>
      )}
    </div>
  );
}

/** Why there is nothing, and the next step. */
function NoneFound({ isOffice }: { readonly isOffice: boolean }) {
  const said = useWords(listWords);
  const { acts } = useOwnSession();
  const [filters] = useFilters();
  const all = (
    <PlaceLink place="tickets" search={{ keadaan: ANY_STATE } as never}>
      {said.all}
    </PlaceLink>
  );
  const narrowed = Object.entries(filters).some(([name, value]) => value !== undefined && value !== ANY_STATE && name);
  if (narrowed)
    return (
      <Empty title={said.noneFound} step={all}>
        {said.noneFoundText}
      </Empty>
    );
  if (isOffice)
    return (
      <Empty title={said.noneWaiting} step={filters.keadaan ? undefined : all}>
        {said.noneWaitingText}
      </Empty>
    );
  const verify = acts.includes('ticket.open') && <PlaceLink place="verify">{said.verify}</PlaceLink>;
  return (
    <Empty title={said.none} step={verify}>
      {said.noneText}
    </Empty>
  );
}
