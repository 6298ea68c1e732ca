import { Button } from '@digdir/designsystemet-react';
import { useZone } from '../account/own-session.ts';
import { Refusal } from '../api/refusal.ts';
import { useAltKey } from '../pieces/use-alt-key.ts';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatInstant } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { sayProblem } from '../words/problems.ts';
import type { Ticket } from './queries.ts';
import { TicketState } from './state-tag.tsx';
import type { Ticketing } from './use-ticket-of.ts';
import './tickets.css';

const words = bilingual(
  {
    report: 'Laporkan ke Disdukcapil',
    reportText: 'Bila NIK sudah dibaca benar dari KTP-el. Orangnya tidak perlu menunggu di loket.',
    ticket: 'Tiket',
    at: (office: string, since: string) => `${office}, sejak ${since}`,
    lost: 'Jaringan terputus; laporan belum tentu sampai. Tekan Alt K lagi: satu NIK tetap satu tiket.',
  },
  {
    report: 'Report to the Disdukcapil',
    reportText: 'If the NIK was read right from the KTP-el. The person need not wait at the counter.',
    ticket: 'Ticket',
    at: (office: string, since: string) => `${office}, since ${since}`,
    lost: 'The network is lost; the report may not have arrived. Press Alt K again: one NIK stays one ticket.',
  },
);

/** Below an answer that the Disdukcapil alone can mend: one stroke reports it; once it is reported, how far that is. */
export function TicketAtGate({ ticketing }: { readonly ticketing: Ticketing }) {
  if (ticketing.state === 'none' || ticketing.state === 'looking') return null;
  return (
    <div className="ticket-at-gate">
      <div role="status">{ticketing.state === 'opened' && <Opened ticket={ticketing.ticket} />}</div>
      {ticketing.state !== 'opened' && <Report ticketing={ticketing} />}
    </div>
  );
}

function Report({ ticketing }: { readonly ticketing: Exclude<Ticketing, { readonly state: 'opened' }> }) {
  const said = useWords(words);
  const isOffered = ticketing.state === 'offered';
  useAltKey('K', isOffered ? ticketing.open : nothing);
  return (
    <>
      {isOffered && ticketing.error !== undefined && <WhyNot error={ticketing.error} />}
      <Button
        type="button"
        variant="secondary"
        loading={!isOffered}
        onClick={isOffered ? ticketing.open : nothing}
        aria-keyshortcuts="Alt+K"
      >
        {said.report}
        <kbd>Alt K</kbd>
      </Button>
      <p className="hint">{said.reportText}</p>
    </>
  );
}

function nothing(): void {
  // It is on its way already.
}

/** What stood in the way of reporting. */
function WhyNot({ error }: { readonly error: unknown }) {
  const said = useWords(words);
  const spoken = useStore(language);
  return <p role="alert">{error instanceof Refusal ? sayProblem(error.problem, spoken) : said.lost}</p>;
}

function Opened({ ticket: { ticketId, reference, state, stateSince, officeName } }: { readonly ticket: Ticket }) {
  const said = useWords(words);
  const since = formatInstant(stateSince, useStore(language), useZone());
  return (
    <>
      <p>
        {said.ticket}{' '}
        <PlaceLink place="ticket" of={{ ticket: ticketId }}>
          {reference}
        </PlaceLink>{' '}
        <TicketState state={state} />
      </p>
      <p className="hint">{said.at(officeName, since)}</p>
    </>
  );
}
