import { DataTable } from '../pieces/data-table.tsx';
import { Share } from '../pieces/share.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { formatShare } from '../words/numbers.ts';
import type { InstitutionUse } from './queries.ts';
import { signOfQuota } from './sign-of-quota.ts';
import { usageWords } from './usage-words.ts';

interface InstitutionTableProps {
  readonly caption: string;
  readonly institutions: readonly InstitutionUse[];
}

/** Institutions with what they used of what they may. */
export function InstitutionTable({ caption, institutions }: InstitutionTableProps) {
  const said = useWords(usageWords);
  const spoken = useStore(language);
  return (
    <DataTable
      caption={caption}
      rows={institutions}
      keyOf={({ institutionId }) => institutionId}
      columns={[
        {
          name: said.institution,
          cell: ({ institutionId, name }) => (
            <PlaceLink place="institutionUsage" of={{ institution: institutionId }}>
              {name}
            </PlaceLink>
          ),
        },
        { name: said.calls, cell: ({ calls }) => formatNumber(calls, spoken), number: true },
        { name: said.hits, cell: ({ hits }) => formatNumber(hits, spoken), number: true },
        { name: said.notFound, cell: ({ notFoundRate }) => formatShare(notFoundRate, spoken), number: true },
        {
          name: said.quota,
          cell: ({ quota }) => (
            <Share share={quota.allowed === 0 ? null : quota.used / quota.allowed} sign={signOfQuota(quota)} />
          ),
          number: true,
        },
        { name: said.atLimit, cell: ({ quota }) => formatNumber(quota.daysAtLimit, spoken), number: true },
      ]}
    />
  );
}
