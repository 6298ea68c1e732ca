import { Facts } from '../../pieces/facts.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { PlaceLink } from '../../router/place-link.tsx';
import type { PlaceName } from '../../router/places.ts';
import { useStore } from '../../store.ts';
import { language, useWords } from '../../words/language.ts';
import { otherRemedies } from './outcome-words.ts';
import type { RequestDetail } from './queries.ts';
import { requestWords } from './request-words.ts';

/** Where what an outcome is about can be looked at. */
const ways: Readonly<Record<string, readonly [PlaceName, 'toNetworks' | 'toKeys']>> = {
  address_unknown: ['networks', 'toNetworks'],
  address_mismatch: ['networks', 'toNetworks'],
  credential_inactive: ['ownKeys', 'toKeys'],
  login_failed: ['ownKeys', 'toKeys'],
  token_invalid: ['ownKeys', 'toKeys'],
  token_refused: ['ownKeys', 'toKeys'],
  feedback_refused: ['ownKeys', 'toKeys'],
};

/** What the outcome of a request means, and what to do about it. */
export function MeaningSheet({ detail: { request, outcome } }: { readonly detail: RequestDetail }) {
  const said = useWords(requestWords);
  const spoken = useStore(language);
  const others: Readonly<Record<string, string>> = useWords(otherRemedies);
  const way = ways[request.outcome];
  return (
    <Sheet title={said.means}>
      <Facts
        facts={[
          [said.toDo, outcome?.remedy?.[spoken] ?? others[request.outcome]],
          [said.toPerson, outcome?.title?.[spoken]],
          [said.code, <code key="code">{request.outcome}</code>],
          [said.status, outcome?.status],
          [said.wire, outcome?.wire && `${outcome.wire.code} ${outcome.wire.text}`],
        ]}
      />
      <div className="sheet__acts">
        {way && <PlaceLink place={way[0]}>{said[way[1]]}</PlaceLink>}
        {outcome && (
          <PlaceLink place="codes" search={{ cari: outcome.code } as never}>
            {said.all}
          </PlaceLink>
        )}
      </div>
    </Sheet>
  );
}
