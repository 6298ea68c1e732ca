import { DataTable } from '../pieces/data-table.tsx';
import { DaysLeft } from '../pieces/days-left.tsx';
import { Meter } from '../pieces/meter.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { stateSigns, stateWords } from './agreement-words.ts';
import { listWords } from './list-words.ts';
import type { ListedAgreement } from './queries.ts';
import '../pieces/sheet.css';
import './agreements.css';

/** Days of the scale on which all ends stand: within it an end is worth looking at. */
const SCALE = 365;

/** Agreements as rows; how long each still runs stands on one scale. */
export function ListTable({ agreements }: { readonly agreements: readonly ListedAgreement[] }) {
  const said = useWords(listWords);
  const states = useWords(stateWords);
  const spoken = useStore(language);
  return (
    <div className="sheet sheet--table">
      <DataTable
        caption={`${said.title}. ${said.scale}`}
        rows={agreements}
        keyOf={({ agreementId }) => agreementId}
        columns={[
          {
            name: said.institution,
            cell: ({ agreementId, institution }) => (
              <PlaceLink place="agreement" of={{ id: agreementId }}>
                {institution}
              </PlaceLink>
            ),
          },
          { name: said.number, cell: ({ number }) => number },
          {
            name: said.term,
            cell: ({ startsOn, endsOn }) => said.until(formatDay(startsOn, spoken), formatDay(endsOn, spoken)),
          },
          {
            name: said.state,
            cell: ({ state }) => <StateTag sign={stateSigns[state]}>{states[state]}</StateTag>,
          },
          { name: said.left, cell: (agreement) => <TimeLeft agreement={agreement} /> },
        ]}
      />
    </div>
  );
}

/** Nothing is left of what has ended, and nothing runs yet of a draft. */
function TimeLeft({ agreement: { state, daysLeft, endsOn } }: { readonly agreement: ListedAgreement }) {
  if (state === 'draft' || state === 'ended' || state === 'expired') return <span className="muted">-</span>;
  const sign = daysLeft <= 30 ? 'no' : state === 'near_end' ? 'due' : 'plain';
  return (
    <div className="time-left">
      <DaysLeft left={daysLeft} until={endsOn} />
      <Meter share={daysLeft / SCALE} sign={sign} />
    </div>
  );
}
