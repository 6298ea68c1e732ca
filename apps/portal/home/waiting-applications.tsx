import { useOwnSession } from '../account/own-session.ts';
import { listWords } from '../applications/list-words.ts';
import { stateWords } from '../applications/state-words.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { officeWords } from './office-words.ts';
import type { HomeSection } from './queries.ts';
import './home.css';

type Applications = HomeSection<'applications'>;

/** Days in a stage from which on the wait is marked, as in the list. */
const LONG = 30;

/** Applications in which somebody has to act: who, and for how long already. */
export function WaitingApplications({ applications }: { readonly applications: Applications }) {
  const said = useWords(officeWords);
  const list = useWords(listWords);
  const states = useWords(stateWords);
  const { officer } = useOwnSession();
  const { count, entries, mine } = applications;
  return (
    <Sheet
      title={said.applications}
      note={count > 0 && said.mine(mine)}
      beside={<PlaceLink place="applications">{said.all(count)}</PlaceLink>}
    >
      {count === 0 ? (
        <p className="muted">{said.noApplication}</p>
      ) : (
        <DataTable
          caption={said.applications}
          rows={entries}
          keyOf={({ applicationId }) => applicationId}
          columns={[
            {
              name: list.applicant,
              cell: ({ applicationId, name }) => (
                <PlaceLink place="application" of={{ id: applicationId }}>
                  {name}
                </PlaceLink>
              ),
            },
            { name: list.stage, cell: ({ state }) => states[state] },
            { name: list.holder, cell: ({ holder }) => <Holder holder={holder} own={officer.officeCode} /> },
            {
              name: list.age,
              number: true,
              cell: ({ ageDays }) => (
                <span className={ageDays >= LONG ? 'queue__when--due' : 'nowrap'}>{list.days(ageDays)}</span>
              ),
            },
          ]}
        />
      )}
    </Sheet>
  );
}

function Holder({
  holder,
  own,
}: {
  readonly holder: Applications['entries'][number]['holder'];
  readonly own: string | null;
}) {
  const list = useWords(listWords);
  if (holder.side === 'applicant') return list.theApplicant;
  return holder.officeCode === own ? <b>{list.thisOffice}</b> : holder.name;
}
