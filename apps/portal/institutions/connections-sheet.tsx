import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';
import { connectionKindWords, connectionSigns, connectionStateWords } from '../connections/connection-words.ts';
import { connectionsQuery } from '../connections/queries.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { pageWords } from './institution-words.ts';
import type { Institution } from './queries.ts';

/** The closed networks of an institution; what is done to them has a page of its own. */
export function ConnectionsSheet({ institution: { institutionId } }: { readonly institution: Institution }) {
  const said = useWords(pageWords);
  const kinds = useWords(connectionKindWords);
  const states = useWords(connectionStateWords);
  const { data: connections } = useSuspenseQuery(connectionsQuery(institutionId));
  return (
    <Sheet title={said.connections} beside={<ManageLink institutionId={institutionId} />}>
      {connections.length === 0 ? (
        <p className="muted">{said.noConnection}</p>
      ) : (
        <DataTable
          caption={said.connections}
          rows={connections}
          keyOf={({ connectionId }) => connectionId}
          columns={[
            { name: said.kind, cell: ({ kind, provider }) => `${kinds[kind]} ${provider}` },
            { name: said.networks, cell: ({ networks }) => networks.join(', ') },
            {
              name: said.status,
              cell: ({ state }) => <StateTag sign={connectionSigns[state]}>{states[state]}</StateTag>,
            },
          ]}
        />
      )}
    </Sheet>
  );
}

function ManageLink({ institutionId }: Pick<Institution, 'institutionId'>) {
  const said = useWords(pageWords);
  const { data: session } = useSuspenseQuery(sessionQuery);
  if (session?.workplace?.kind === 'office')
    return (
      <PlaceLink place="connections" of={{ id: institutionId }}>
        {said.allConnections}
      </PlaceLink>
    );
  if (!session?.acts.includes('connection.declare')) return null;
  return <PlaceLink place="ownConnections">{said.allConnections}</PlaceLink>;
}
