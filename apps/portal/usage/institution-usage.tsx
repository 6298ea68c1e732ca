import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession, useZone } from '../account/own-session.ts';
import { DayFilter, FilterBar } from '../lists/filter-bar.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { Columns } from '../pieces/columns.tsx';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { useStore } from '../store.ts';
import { formatDay, formatInstant } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { daysOf, usageQuery } from './queries.ts';
import { QuotaSheet } from './quota-sheet.tsx';
import { UpliftsSheet } from './uplifts-sheet.tsx';
import { usageWords } from './usage-words.ts';
import { UseByDay } from './use-by-day.tsx';
import { UsersSheet } from './users-sheet.tsx';
import { WaysOn } from './ways-on.tsx';

const words = bilingual(
  {
    own: 'Pemakaian',
    lead: (from: string, to: string) => `${from} sampai ${to}.`,
    from: 'Dari tanggal',
    to: 'Sampai tanggal',
  },
  {
    own: 'Usage',
    lead: (from: string, to: string) => `${from} until ${to}.`,
    from: 'From',
    to: 'Until',
  },
);

/** The use of one institution: its days, its quota against it, who stood behind it. */
export function InstitutionUsage({ institution }: { readonly institution: string }) {
  const said = useWords(words);
  const shared = useWords(usageWords);
  const spoken = useStore(language);
  const zone = useZone();
  const isOwn = useOwnSession().officer.institutionId !== null;
  const [filters] = useFilters();
  const { data: usage } = useSuspenseQuery(usageQuery(institution, daysOf(filters)));
  const counted = usage.asOf.at && shared.counted(formatInstant(usage.asOf.at, spoken, zone));
  return (
    <>
      <PageHead title={isOwn ? said.own : usage.of.name} beside={!isOwn && <WaysOn institution={institution} />}>
        {said.lead(formatDay(usage.from, spoken), formatDay(usage.to, spoken))} {counted}
      </PageHead>
      <FilterBar>
        <DayFilter name="dari" label={said.from} />
        <DayFilter name="sampai" label={said.to} />
      </FilterBar>
      <Columns
        beside={
          <>
            <QuotaSheet usage={usage} />
            <UpliftsSheet institution={institution} />
          </>
        }
      >
        {usage.calls === 0 ? <Empty title={shared.none}>{shared.noneText}</Empty> : <UseByDay days={usage.days} />}
        <UsersSheet institution={institution} />
      </Columns>
    </>
  );
}
