import { DataTable } from '../pieces/data-table.tsx';
import { Share } from '../pieces/share.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { boardWords } from './board-words.ts';
import type { CoverageLine } from './queries.ts';
import { signOfShare } from './sign-of-share.ts';

/** Institutions with their coverage, as they come. */
export function CoverageTable({ lines }: { readonly lines: readonly CoverageLine[] }) {
  const said = useWords(boardWords);
  const spoken = useStore(language);
  return (
    <DataTable
      caption={said.title}
      rows={lines}
      keyOf={({ institutionId }) => institutionId}
      columns={[
        {
          name: said.institution,
          cell: ({ institutionId, name, behind }) => (
            <>
              <PlaceLink place="institutionCoverage" of={{ institution: institutionId }}>
                {name}
              </PlaceLink>
              {behind && <span className="below">{said.behind}</span>}
            </>
          ),
        },
        { name: said.accessed, cell: ({ accessed }) => formatNumber(accessed, spoken), number: true },
        { name: said.covered, cell: ({ covered }) => formatNumber(covered, spoken), number: true },
        { name: said.unreadable, cell: ({ unreadable }) => formatNumber(unreadable, spoken), number: true },
        { name: said.share, cell: ({ share }) => <Share share={share} sign={signOfShare(share)} />, number: true },
      ]}
    />
  );
}
