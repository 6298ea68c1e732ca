import { useSuspenseQuery } from '@tanstack/react-query';
import { useMay } from '../api/use-may.ts';
import type { Institution } from '../institutions/queries.ts';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { useWords } from '../words/language.ts';
import { ConnectionSheet } from './connection-sheet.tsx';
import { connectionWords } from './connection-words.ts';
import { DeclareDialog } from './declare-dialog.tsx';
import { connectionsQuery } from './queries.ts';
import '../pieces/sheet.css';

interface ConnectionsOfProps {
  readonly institution: Institution;
}

/** Closed networks of an institution, those in use first. */
export function ConnectionsOf({ institution }: ConnectionsOfProps) {
  const said = useWords(connectionWords);
  const { data: connections } = useSuspenseQuery(connectionsQuery(institution.institutionId));
  const may = useMay();
  const canDeclare = may('connection.declare', institution);
  const canCheck = may('connection.check', institution);
  const isWaiting = connections.some(({ state }) => state === 'declared' || state === 'checked');
  const declare = canDeclare && (
    <DeclareDialog institutionId={institution.institutionId} isFirst={!(canCheck && isWaiting)} />
  );
  const isNone = connections.length === 0;
  return (
    <>
      <PageHead title={said.title} above={institution.name} beside={!isNone && declare}>
        {said.lead(institution.name)}
      </PageHead>
      {isNone && (
        <Empty title={said.none} step={declare}>
          {canDeclare ? said.noneText : said.noneRead}
        </Empty>
      )}
      <div className="sheets">
        {connections
          .toSorted((a, b) => order[a.state] - order[b.state])
          .map((connection, at) => (
            <ConnectionSheet
              key={connection.connectionId}
              connection={connection}
              institution={institution}
              isFirst={at === 0}
            />
          ))}
      </div>
    </>
  );
}

/** What waits stands first. */
const order = { declared: 0, checked: 1, active: 2, ended: 3 } as const;
