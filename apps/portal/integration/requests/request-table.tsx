import { useZone } from '../../account/own-session.ts';
import { DataTable } from '../../pieces/data-table.tsx';
import { PlaceLink } from '../../router/place-link.tsx';
import { useStore } from '../../store.ts';
import { formatSecond } from '../../time/format.ts';
import { language, useWords } from '../../words/language.ts';
import { Outcome } from './outcome.tsx';
import type { MadeRequest } from './queries.ts';
import { requestWords } from './request-words.ts';

/** Requests, one a row; each leads to what its outcome means. */
export function RequestTable({ requests }: { readonly requests: readonly MadeRequest[] }) {
  const said = useWords(requestWords);
  const spoken = useStore(language);
  const zone = useZone();
  return (
    <div className="sheet sheet--table">
      <DataTable
        caption={said.title}
        rows={requests}
        keyOf={({ requestId }) => requestId}
        columns={[
          {
            name: said.at,
            cell: ({ requestId, at }) => (
              <PlaceLink place="request" of={{ request: requestId }}>
                {formatSecond(at, spoken, zone)}
              </PlaceLink>
            ),
          },
          { name: said.outcome, cell: (request) => <Outcome of={request} /> },
          { name: said.method, cell: ({ method, kind }) => <code>{method ?? kind}</code> },
          { name: said.key, cell: ({ user }) => user ?? '-' },
          { name: said.peer, cell: ({ peer }) => (peer === null ? '-' : <code>{peer}</code>) },
          { name: said.cost, cell: ({ charged }) => (charged ? said.charged : said.free) },
        ]}
      />
    </div>
  );
}
