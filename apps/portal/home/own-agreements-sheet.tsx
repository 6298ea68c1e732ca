import { stateSigns, stateWords } from '../agreements/agreement-words.ts';
import { listWords } from '../agreements/list-words.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { DaysLeft } from '../pieces/days-left.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { institutionWords } from './institution-words.ts';
import type { Overview } from './queries.ts';

/** The institution's agreements that are not over, with the days left of each. */
export function OwnAgreementsSheet({ agreements }: { readonly agreements: Overview['agreements'] }) {
  const said = useWords(institutionWords);
  const list = useWords(listWords);
  const states = useWords(stateWords);
  return (
    <Sheet title={said.agreements} beside={<PlaceLink place="agreements">{said.all}</PlaceLink>}>
      {agreements.length === 0 ? (
        <p className="muted">{said.noAgreement}</p>
      ) : (
        <DataTable
          caption={said.agreements}
          rows={agreements}
          keyOf={({ agreementId }) => agreementId}
          columns={[
            {
              name: list.number,
              cell: ({ agreementId, number }) => (
                <PlaceLink place="agreement" of={{ id: agreementId }}>
                  {number}
                </PlaceLink>
              ),
            },
            { name: list.state, cell: ({ state }) => <StateTag sign={stateSigns[state]}>{states[state]}</StateTag> },
            {
              name: list.left,
              cell: ({ state, daysLeft, endsOn }) =>
                state === 'draft' ? <span className="muted">-</span> : <DaysLeft left={daysLeft} until={endsOn} />,
            },
          ]}
        />
      )}
    </Sheet>
  );
}
