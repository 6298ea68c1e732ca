import { useQuery } from '@tanstack/react-query';
import { connectionName } from '../connections/connection-name.ts';
import { connectionKindWords } from '../connections/connection-words.ts';
import { connectionsQuery } from '../connections/queries.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { RightActs } from './acts/right-acts.tsx';
import type { Agreement } from './queries.ts';
import { RightFacts } from './right-facts.tsx';
import { useRightNames } from './right-name.ts';
import { rightSigns, rightStatusWords } from './right-words.ts';
import { shownRights } from './shown-rights.ts';

const words = bilingual(
  { title: 'Ketentuan hak', drafted: 'Ketentuan yang dirancang', note: 'Kuota, jaringan, dan jam dari setiap hak.' },
  { title: 'Terms of rights', drafted: 'Terms as drafted', note: 'Quota, networks and hours of each right.' },
);

/** Each right with its quota, from where and when it is used, and what may be changed of it without an addendum. */
export function TermsSheet({ agreement }: { readonly agreement: Agreement }) {
  const said = useWords(words);
  const statuses = useWords(rightStatusWords);
  const rights = shownRights(agreement);
  const networks = useNetworkNames(agreement.institutionId);
  const names = useRightNames()(rights.map(({ terms }) => terms));
  const isDraft = rights.every(({ granted }) => granted === undefined);
  return (
    <Sheet title={isDraft ? said.drafted : said.title} note={said.note}>
      {rights.map(({ terms, granted }) => {
        const name = names.get(terms.key) ?? terms.key;
        return (
          <article className="right" key={terms.key}>
            <div className="right__head">
              <h3>{name}</h3>
              {granted && <StateTag sign={rightSigns[granted.status]}>{statuses[granted.status]}</StateTag>}
            </div>
            <RightFacts terms={terms} network={networks.get(granted?.connectionId ?? '')} />
            {granted && <RightActs agreement={agreement} right={granted} name={name} />}
          </article>
        );
      })}
    </Sheet>
  );
}

/** Closed networks as people tell them apart, by their ids; none until they are read. */
function useNetworkNames(institutionId: string): ReadonlyMap<string, string> {
  const kinds = useWords(connectionKindWords);
  const { data: connections = [] } = useQuery(connectionsQuery(institutionId));
  return new Map(connections.map((connection) => [connection.connectionId, connectionName(connection, kinds)]));
}
