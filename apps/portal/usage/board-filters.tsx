import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useZone } from '../account/own-session.ts';
import { ChoiceFilter, FilterBar } from '../lists/filter-bar.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { OfficeFilter } from '../offices/office-filter.tsx';
import { useStore } from '../store.ts';
import { businessNow } from '../time/clock.ts';
import { dayAt } from '../time/format.ts';
import { namePeriod, periodsUpTo, writeMonths } from '../time/period.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { boardOf, sumsQuery } from './queries.ts';

const words = bilingual(
  { period: 'Masa', usual: 'Enam bulan terakhir', sector: 'Sektor' },
  { period: 'Period', usual: 'The last six months', sector: 'Sector' },
);

/** Which months, office and sector a board counts, and what else narrows it. */
export function BoardFilters({ children }: { readonly children?: ReactNode }) {
  const said = useWords(words);
  const spoken = useStore(language);
  const today = dayAt(businessNow(), useZone());
  const [{ sektor, ...others }] = useFilters();
  // Sectors are named before one of them is chosen, so that another can be chosen after it.
  const { data } = useSuspenseQuery(sumsQuery('sector', boardOf(others)));
  const sectors = data.sums.flatMap(({ key }) => (key === null || key === sektor ? [] : [key]));
  return (
    <FilterBar>
      <ChoiceFilter
        name="periode"
        label={said.period}
        none={said.usual}
        choices={periodsUpTo(today).map((period) => [writeMonths(period), namePeriod(period, spoken)] as const)}
      />
      <OfficeFilter />
      <ChoiceFilter
        name="sektor"
        label={said.sector}
        choices={[...(sektor ? [sektor] : []), ...sectors].map((sector) => [sector, capitalised(sector)] as const)}
      />
      {children}
    </FilterBar>
  );
}

function capitalised(sector: string): string {
  return sector.charAt(0).toUpperCase() + sector.slice(1);
}
