import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useOwnSession, useZone } from '../account/own-session.ts';
import { useFilters } from '../lists/use-filters.ts';
import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { useStore } from '../store.ts';
import { businessNow } from '../time/clock.ts';
import { dayAt, formatNumber } from '../time/format.ts';
import { namePeriod } from '../time/period.ts';
import { language, useWords } from '../words/language.ts';
import { DutiesSheet } from './duties-sheet.tsx';
import { institutionWords } from './institution-words.ts';
import { LookSheet } from './look-sheet.tsx';
import { MethodsSheet } from './methods-sheet.tsx';
import { PeriodFilter } from './period-filter.tsx';
import { institutionCoverageQuery, monthsOf } from './queries.ts';

/** One institution's data balikan: how much is covered, what it owes, and a look at what it delivered about a person. */
export function Screen() {
  const said = useWords(institutionWords);
  const spoken = useStore(language);
  const today = dayAt(businessNow(), useZone());
  const { acts } = useOwnSession();
  const [filters] = useFilters();
  const { institution = '' }: { institution?: string } = useParams({ strict: false });
  const { data: coverage } = useSuspenseQuery(institutionCoverageQuery(institution, monthsOf(filters, today)));
  const { accessed, covered } = coverage;
  const [people, with_] = [formatNumber(accessed, spoken), formatNumber(covered, spoken)];
  return (
    <>
      <PageHead title={coverage.name}>{said.lead(namePeriod(coverage, spoken), people, with_)}</PageHead>
      <PeriodFilter today={today} />
      <Columns beside={<DutiesSheet institution={institution} />}>
        <MethodsSheet methods={coverage.methods} />
        {acts.includes('feedback.open') && <LookSheet institution={institution} />}
      </Columns>
    </>
  );
}
