import { PlaceLink } from '../router/place-link.tsx';
import { outcomeWords } from '../tickets/ticket-words.ts';
import { useWords } from '../words/language.ts';
import { officeWords } from './office-words.ts';
import type { HomeSections } from './queries.ts';
import { QueueSheet } from './queue-sheet.tsx';

/** Tickets about a NIK that wait for somebody to take them up. */
export function TicketQueue({ tickets }: { readonly tickets: HomeSections['tickets'] }) {
  const said = useWords(officeWords);
  const outcomes = useWords(outcomeWords);
  return (
    <QueueSheet
      name="tickets"
      queue={tickets}
      all={(label) => <PlaceLink place="tickets">{label}</PlaceLink>}
      rowOf={({ ticketId, reference, institution, outcome, ageDays }) => ({
        key: ticketId,
        link: (
          <PlaceLink place="ticket" of={{ ticket: ticketId }}>
            {reference}
          </PlaceLink>
        ),
        about: `${institution}, ${outcomes[outcome]}`,
        when: said.days(ageDays),
      })}
    />
  );
}
