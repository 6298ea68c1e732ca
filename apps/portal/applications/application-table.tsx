import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';
import { type Column, DataTable } from '../pieces/data-table.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { listWords } from './list-words.ts';
import type { ListedApplication } from './queries.ts';
import { stateSigns, stateWords } from './state-words.ts';
import { useHolder } from './use-holder.ts';
import '../pieces/sheet.css';
import './applications.css';

/** Days in a stage from which on the wait is marked. */
const LONG = 30;

/** Applications, each with its stage, who holds it and since when. */
export function ApplicationTable({ applications }: { readonly applications: readonly ListedApplication[] }) {
  const said = useWords(listWords);
  const states = useWords(stateWords);
  const spoken = useStore(language);
  const holder = useHolder();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const isElsewhere = applications.some(({ officeCode }) => officeCode !== session?.officer.officeCode);
  const office: Column<ListedApplication> = { name: said.office, cell: ({ officeName }) => officeName };
  return (
    <div className="sheet sheet--table">
      <DataTable
        caption={said.list}
        rows={applications}
        keyOf={({ applicationId }) => applicationId}
        columns={[
          { name: said.applicant, cell: (row) => <Name row={row} /> },
          {
            name: said.stage,
            cell: ({ state }) => <StateTag sign={stateSigns[state]}>{states[state]}</StateTag>,
          },
          {
            name: said.holder,
            cell: (row) => {
              const { name, own } = holder(row);
              return own ? <b>{name}</b> : name;
            },
          },
          ...(session?.officer.officeCode && isElsewhere ? [office] : []),
          {
            name: said.age,
            number: true,
            cell: ({ ageDays, stateSince, state }) => (
              <span className={ageDays >= LONG && stateSigns[state] === 'due' ? 'age age--long' : 'age'}>
                {said.days(ageDays)}
                <span className="age__since">{said.since(formatDay(stateSince, spoken))}</span>
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}

function Name({ row: { applicationId, name, agendaNo } }: { readonly row: ListedApplication }) {
  const said = useWords(listWords);
  return (
    <>
      <PlaceLink place="application" of={{ id: applicationId }}>
        {name}
      </PlaceLink>
      {agendaNo && <span className="below">{said.agenda(agendaNo)}</span>}
    </>
  );
}
