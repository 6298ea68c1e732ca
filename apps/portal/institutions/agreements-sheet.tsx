import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { stateSigns, stateWords } from '../agreements/agreement-words.ts';
import { agreementsQuery } from '../agreements/queries.ts';
import { useMay } from '../api/use-may.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { DaysLeft } from '../pieces/days-left.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { pageWords } from './institution-words.ts';
import type { Institution } from './queries.ts';
import './institutions.css';

/** The agreements of an institution, those that end first at the top and those that are over below; their rights stand on the page of each. */
export function AgreementsSheet({ institution }: { readonly institution: Institution }) {
  const said = useWords(pageWords);
  const states = useWords(stateWords);
  const { institutionId } = institution;
  const { data } = useSuspenseQuery(agreementsQuery({ institution: institutionId }));
  return (
    <Sheet title={said.agreements}>
      {data.agreements.length === 0 ? (
        <p className="muted">{said.noAgreement}</p>
      ) : (
        <DataTable
          caption={said.agreements}
          rows={data.agreements.toSorted((a, b) => Number(a.daysLeft < 0) - Number(b.daysLeft < 0))}
          keyOf={({ agreementId }) => agreementId}
          columns={[
            {
              name: said.number,
              cell: ({ agreementId, number }) => (
                <PlaceLink place="agreement" of={{ id: agreementId }}>
                  {number}
                </PlaceLink>
              ),
            },
            { name: said.state, cell: ({ state }) => <StateTag sign={stateSigns[state]}>{states[state]}</StateTag> },
            {
              name: said.left,
              cell: ({ status, daysLeft, endsOn }) =>
                status === 'active' ? <DaysLeft left={daysLeft} until={endsOn} /> : '-',
            },
          ]}
        />
      )}
      {useMay()('agreement.prepare', institution) && (
        <div className="buttons sheet-act">
          <Button asChild variant="secondary">
            <PlaceLink place="newAgreement" search={{ lembaga: institutionId } as never}>
              {said.draft}
            </PlaceLink>
          </Button>
        </div>
      )}
    </Sheet>
  );
}
