import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../account/own-session.ts';
import { keyWords, kindWords } from '../integration/keys/key-words.ts';
import { keysQuery } from '../integration/keys/queries.ts';
import { ModeTag } from '../integration/mode-tag.tsx';
import { DataTable } from '../pieces/data-table.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatShortDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import type { Institution } from './queries.ts';

/** The keys of an institution that are in force; what is done to them has a page of its own. */
export function KeysSheet({ institution: { institutionId } }: { readonly institution: Institution }) {
  const said = useWords(keyWords);
  const kinds = useWords(kindWords);
  const spoken = useStore(language);
  const { data } = useSuspenseQuery(keysQuery(institutionId));
  const keys = data.credentials.filter(({ status }) => status === 'active');
  return (
    <Sheet title={said.title} beside={<ManageLink institutionId={institutionId} />}>
      {keys.length === 0 ? (
        <p className="muted">{said.noneOfInstitution}</p>
      ) : (
        <DataTable
          caption={said.title}
          rows={keys}
          keyOf={({ credentialId }) => credentialId}
          columns={[
            { name: said.name, cell: ({ user }) => user },
            { name: said.mode, cell: ({ mode }) => <ModeTag mode={mode} /> },
            { name: said.kind, cell: ({ kind }) => kinds[kind] },
            {
              name: said.lastUsed,
              cell: ({ lastUsedOn }) => (lastUsedOn ? formatShortDay(lastUsedOn, spoken) : said.neverUsed),
            },
          ]}
        />
      )}
    </Sheet>
  );
}

function ManageLink({ institutionId }: Pick<Institution, 'institutionId'>) {
  const said = useWords(keyWords);
  if (useOwnSession().workplace?.kind !== 'office') return <PlaceLink place="ownKeys">{said.manage}</PlaceLink>;
  return (
    <PlaceLink place="keys" of={{ id: institutionId }}>
      {said.manage}
    </PlaceLink>
  );
}
