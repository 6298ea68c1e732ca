import { ChoiceFilter, FilterBar } from '../lists/filter-bar.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { OfficeFilter } from '../offices/office-filter.tsx';
import { useStore } from '../store.ts';
import { monthsAfter, nameMonth } from '../time/period.ts';
import { language, useWords } from '../words/language.ts';
import { calendarWords } from './calendar-words.ts';

/** Months back and ahead that can be begun with. */
const BACK = 3;
const AHEAD = 12;

/** From which month on, for how long, and for which office. */
export function CalendarFilters({ today }: { readonly today: string }) {
  const said = useWords(calendarWords);
  const spoken = useStore(language);
  const [{ mulai }] = useFilters();
  const offered = Array.from({ length: BACK + AHEAD + 1 }, (_, at) => monthsAfter(today, at - BACK));
  // Another month may have been turned to.
  const begins = mulai === undefined || offered.includes(mulai) ? offered : [...offered, mulai].toSorted();
  return (
    <FilterBar>
      <ChoiceFilter
        name="mulai"
        label={said.from}
        none={said.thisMonth}
        choices={begins.map((month) => [month, nameMonth(month, spoken)] as const)}
      />
      <ChoiceFilter
        name="lama"
        label={said.length}
        none={said.threeMonths}
        choices={[1, 6, 12].map((count) => [String(count), said.months(count)] as const)}
      />
      <OfficeFilter />
    </FilterBar>
  );
}
