import { useRightName } from '../../agreements/right-name.ts';
import { rightSigns, rightStatusWords } from '../../agreements/right-words.ts';
import { connectionSigns, connectionStateWords } from '../../connections/connection-words.ts';
import { DataTable } from '../../pieces/data-table.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { StateTag } from '../../pieces/state-tag.tsx';
import { useWords } from '../../words/language.ts';
import { networkWords } from './network-words.ts';
import type { RightNetworks } from './queries.ts';

/** Networks that each right may be used from, and the closed network that it names. */
export function RegisteredSheet({ rights }: { readonly rights: readonly RightNetworks[] }) {
  const said = useWords(networkWords);
  const statuses = useWords(rightStatusWords);
  const nameOf = useRightName();
  return (
    <Sheet title={said.registered} note={said.registeredNote}>
      {rights.length === 0 ? (
        <p className="muted">{said.noRight}</p>
      ) : (
        <DataTable
          caption={said.registered}
          rows={rights}
          keyOf={({ rightId }) => rightId}
          columns={[
            { name: said.right, cell: (right) => <Named name={nameOf(right)} agreement={right.agreement} /> },
            {
              name: said.status,
              cell: ({ status }) => <StateTag sign={rightSigns[status]}>{statuses[status]}</StateTag>,
            },
            { name: said.networks, cell: ({ networks }) => <Networks networks={networks} /> },
            { name: said.connection, cell: ({ connection }) => <ClosedNetwork connection={connection} /> },
          ]}
        />
      )}
    </Sheet>
  );
}

function Named({ name, agreement }: { readonly name: string; readonly agreement: string }) {
  return (
    <>
      {name}
      <span className="below">{agreement}</span>
    </>
  );
}

function Networks({ networks }: Pick<RightNetworks, 'networks'>) {
  const said = useWords(networkWords);
  if (networks.length === 0) return <span className="muted">{said.noNetwork}</span>;
  return <code>{networks.join(', ')}</code>;
}

function ClosedNetwork({ connection }: Pick<RightNetworks, 'connection'>) {
  const said = useWords(networkWords);
  const states = useWords(connectionStateWords);
  if (connection === null) return <span className="muted">{said.noConnection}</span>;
  const { provider, state } = connection;
  return (
    <div>
      {provider} <StateTag sign={connectionSigns[state]}>{states[state]}</StateTag>
    </div>
  );
}
