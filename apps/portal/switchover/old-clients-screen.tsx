import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession, useZone } from '../account/own-session.ts';
import { ChoiceFilter, FilterBar } from '../lists/filter-bar.tsx';
import { GoingOn } from '../lists/going-on.tsx';
import { nextAfter } from '../lists/next-after.ts';
import { useFilters } from '../lists/use-filters.ts';
import { OfficeFilter } from '../offices/office-filter.tsx';
import { DataTable } from '../pieces/data-table.tsx';
import { DaysLeft } from '../pieces/days-left.tsx';
import { Empty } from '../pieces/empty.tsx';
import type { Sign } from '../pieces/icon.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { businessNow } from '../time/clock.ts';
import { daysUntil, formatInstant, formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { type OldClient, type OldClientState, oldClientsOf, oldClientsQuery } from './queries.ts';
import { oldClientStateWords, switchoverWords } from './switchover-words.ts';
import '../pieces/sheet.css';

const signs: Readonly<Record<OldClientState, Sign>> = {
  undated: 'due',
  announced: 'ok',
  kept: 'rest',
  still_calling: 'no',
};

/** Rights whose institutions have yet to move: those of a region for its office, its own for an institution. */
export function Screen() {
  const said = useWords(switchoverWords);
  const states = useWords(oldClientStateWords);
  const [filters] = useFilters();
  const isOffice = useOwnSession().workplace?.kind === 'office';
  const { data: clients } = useSuspenseQuery(oldClientsQuery(oldClientsOf(filters)));
  return (
    <>
      <PageHead title={said.title}>{isOffice ? said.lead : said.ownLead}</PageHead>
      <FilterBar>
        <ChoiceFilter name="keadaan" label={said.state} choices={Object.entries(states)} />
        {isOffice && <OfficeFilter />}
      </FilterBar>
      {clients.length === 0 ? (
        <Empty title={said.none}>{isOffice ? said.noneText : said.noneOwn}</Empty>
      ) : (
        <div className="sheet sheet--table">
          <OldClientTable clients={clients} isOffice={isOffice} />
        </div>
      )}
      <GoingOn next={nextAfter(clients, ({ rightId }) => rightId)} />
    </>
  );
}

interface OldClientTableProps {
  readonly clients: readonly OldClient[];
  readonly isOffice: boolean;
}

function OldClientTable({ clients, isOffice }: OldClientTableProps) {
  const said = useWords(switchoverWords);
  const spoken = useStore(language);
  return (
    <DataTable
      caption={said.title}
      rows={clients}
      keyOf={({ rightId }) => rightId}
      columns={[
        isOffice
          ? { name: said.institution, cell: (client) => <WhoMoves client={client} /> }
          : { name: said.agreement, cell: (client) => <WhatMoves client={client} /> },
        { name: said.state, cell: (client) => <WhereItStands client={client} /> },
        { name: said.last, cell: (client) => <LastCall client={client} /> },
        {
          name: said.counts,
          cell: ({ returned, moved }) => `${formatNumber(returned, spoken)} / ${formatNumber(moved, spoken)}`,
          number: true,
        },
        { name: said.products, cell: ({ products }) => products.join(', ') || '-' },
        { name: said.until, cell: (client) => <Until client={client} /> },
      ]}
    />
  );
}

interface OfClient {
  readonly client: OldClient;
}

function WhoMoves({ client: { rightId, institution, agreement } }: OfClient) {
  return (
    <>
      <PlaceLink place="switchover" of={{ right: rightId }}>
        {institution}
      </PlaceLink>
      <span className="below">{agreement}</span>
    </>
  );
}

/** The institution itself knows its rights by their agreement. */
function WhatMoves({ client: { rightId, agreement } }: OfClient) {
  return (
    <PlaceLink place="ownSwitchover" of={{ right: rightId }}>
      {agreement}
    </PlaceLink>
  );
}

function WhereItStands({ client: { state, draftId } }: OfClient) {
  const said = useWords(switchoverWords);
  const states = useWords(oldClientStateWords);
  return (
    <>
      <StateTag sign={signs[state]}>{states[state]}</StateTag>
      {draftId !== null && <span className="below">{said.waiting}</span>}
    </>
  );
}

function LastCall({ client: { lastCall } }: OfClient) {
  const said = useWords(switchoverWords);
  const spoken = useStore(language);
  const zone = useZone();
  if (lastCall === null) return <span className="muted">{said.never}</span>;
  return (
    <>
      <code>{lastCall.method}</code>
      <span className="below">{formatInstant(lastCall.at, spoken, zone)}</span>
    </>
  );
}

function Until({ client: { state, valuesUntil } }: OfClient) {
  const said = useWords(switchoverWords);
  const zone = useZone();
  if (valuesUntil === null || state === 'kept') return <span className="muted">{said.noDay}</span>;
  return <DaysLeft left={daysUntil(valuesUntil, businessNow(), zone)} until={valuesUntil} />;
}
