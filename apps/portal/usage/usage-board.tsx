import { useSuspenseQuery } from '@tanstack/react-query';
import { useZone } from '../account/own-session.ts';
import { useFilters } from '../lists/use-filters.ts';
import { Columns } from '../pieces/columns.tsx';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { useStore } from '../store.ts';
import { formatInstant, formatNumber } from '../time/format.ts';
import { namePeriod } from '../time/period.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { formatShare } from '../words/numbers.ts';
import { BoardFilters } from './board-filters.tsx';
import { BusiestInstitutions } from './busiest-institutions.tsx';
import { ElementUseSheet } from './element-use-sheet.tsx';
import { FindingsSheet } from './findings-sheet.tsx';
import { HoursSheet } from './hours-sheet.tsx';
import { boardOf, type Sum, sumsQuery } from './queries.ts';
import { usageWords } from './usage-words.ts';
import { UseByMonth } from './use-by-month.tsx';
import { UseBySheet } from './use-by-sheet.tsx';

const words = bilingual(
  {
    title: 'Pemakaian',
    lead: (period: string, calls: string, hits: string, missed: string) =>
      `${period}: ${calls} permintaan, ${hits} memakai kuota. Dari yang dicari, ${missed} tidak ditemukan.`,
  },
  {
    title: 'Usage',
    lead: (period: string, calls: string, hits: string, missed: string) =>
      `${period}: ${calls} calls, ${hits} used quota. Of those looked up, ${missed} were not found.`,
  },
);

/** What the institutions of a region use, told apart in every way that the boards know. */
export function UsageBoard() {
  const said = useWords(words);
  const shared = useWords(usageWords);
  const spoken = useStore(language);
  const zone = useZone();
  const [filters] = useFilters();
  const board = boardOf(filters);
  const { data } = useSuspenseQuery(sumsQuery('month', board));
  const { calls, hits, found, notFound } = totalOf(data.sums);
  const period = namePeriod({ from: data.from.slice(0, 7), to: data.to.slice(0, 7) }, spoken);
  const missed = formatShare(found + notFound === 0 ? null : notFound / (found + notFound), spoken);
  return (
    <>
      <PageHead
        title={said.title}
        beside={data.asOf.at && <p className="hint">{shared.counted(formatInstant(data.asOf.at, spoken, zone))}</p>}
      >
        {calls > 0 && said.lead(period, formatNumber(calls, spoken), formatNumber(hits, spoken), missed)}
      </PageHead>
      <BoardFilters />
      {calls === 0 ? (
        <Empty title={shared.none}>{shared.noneText}</Empty>
      ) : (
        <Columns
          beside={
            <>
              <UseBySheet board={board} />
              <FindingsSheet board={board} />
            </>
          }
        >
          <UseByMonth months={data.sums} />
          <BusiestInstitutions board={board} />
          <HoursSheet board={board} />
          <ElementUseSheet board={board} />
        </Columns>
      )}
    </>
  );
}

function totalOf(sums: readonly Sum[]) {
  const total = (of: 'calls' | 'hits' | 'found' | 'notFound') => sums.reduce((sum, each) => sum + each[of], 0);
  return { calls: total('calls'), hits: total('hits'), found: total('found'), notFound: total('notFound') };
}
