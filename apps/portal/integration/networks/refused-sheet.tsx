import { useZone } from '../../account/own-session.ts';
import { DataTable } from '../../pieces/data-table.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { PlaceLink } from '../../router/place-link.tsx';
import { useStore } from '../../store.ts';
import { formatInstant, formatNumber } from '../../time/format.ts';
import { language, useWords } from '../../words/language.ts';
import { networkWords, refusedWords } from './network-words.ts';
import type { RefusedAddress } from './queries.ts';

/** Addresses that calls came from and were refused for, those of late first. */
export function RefusedSheet({ refused }: { readonly refused: readonly RefusedAddress[] }) {
  const said = useWords(networkWords);
  const reasons = useWords(refusedWords);
  const spoken = useStore(language);
  const zone = useZone();
  return (
    <Sheet title={said.refused} note={refused.length === 0 ? undefined : said.refusedNote}>
      {refused.length === 0 ? (
        <p className="muted">{said.noneRefused}</p>
      ) : (
        <DataTable
          caption={said.refused}
          rows={refused}
          keyOf={({ peer, outcome, credentialId, rightId }) => [peer, outcome, credentialId, rightId].join(' ')}
          columns={[
            { name: said.address, cell: ({ peer }) => <code>{peer}</code> },
            {
              name: said.reason,
              cell: ({ outcome }) => (
                <PlaceLink place="requests" search={{ hasil: outcome } as never}>
                  {reasons[outcome]}
                </PlaceLink>
              ),
            },
            { name: said.key, cell: ({ user }) => user ?? '-' },
            { name: said.calls, cell: ({ calls }) => formatNumber(calls, spoken), number: true },
            { name: said.last, cell: ({ lastAt }) => formatInstant(lastAt, spoken, zone) },
          ]}
        />
      )}
    </Sheet>
  );
}
