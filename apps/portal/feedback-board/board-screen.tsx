import { useSuspenseQuery } from '@tanstack/react-query';
import { useZone } from '../account/own-session.ts';
import { ChoiceFilter } from '../lists/filter-bar.tsx';
import { ROWS } from '../lists/next-after.ts';
import { Pages } from '../lists/pages.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { OfficeFilter } from '../offices/office-filter.tsx';
import { Columns } from '../pieces/columns.tsx';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { businessNow } from '../time/clock.ts';
import { dayAt, formatDay } from '../time/format.ts';
import { namePeriod } from '../time/period.ts';
import { language, useWords } from '../words/language.ts';
import { boardWords } from './board-words.ts';
import { CoverageTable } from './coverage-table.tsx';
import { LongestArrears } from './longest-arrears.tsx';
import { PeriodFilter } from './period-filter.tsx';
import { boardOf, coverageQuery } from './queries.ts';

/** Which institutions of a region cover how much of what they accessed, the lowest first, and who is in arrears. */
export function Screen() {
  const said = useWords(boardWords);
  const spoken = useStore(language);
  const today = dayAt(businessNow(), useZone());
  const [filters] = useFilters();
  const { data: board } = useSuspenseQuery(coverageQuery(boardOf(filters, today)));
  const classes = (['central', 'provincial', 'city'] as const).map((one) => [one, said[one]] as const);
  return (
    <>
      <PageHead title={said.title}>{said.lead(namePeriod(board, spoken), formatDay(board.until, spoken))}</PageHead>
      <PeriodFilter today={today}>
        <OfficeFilter />
        <ChoiceFilter name="golongan" label={said.class} choices={classes} />
      </PeriodFilter>
      <Columns beside={<LongestArrears />}>
        {board.institutions.length === 0 ? (
          <Empty title={said.none}>{said.noneText}</Empty>
        ) : (
          <Sheet title={said.lowest} note={said.lowestNote}>
            <CoverageTable lines={board.institutions} />
          </Sheet>
        )}
        <Pages total={board.total} size={ROWS} />
      </Columns>
    </>
  );
}
