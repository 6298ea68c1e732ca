import { useSuspenseQuery } from '@tanstack/react-query';
import { useFilters } from '../lists/use-filters.ts';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { useWords } from '../words/language.ts';
import { CalendarFilters } from './calendar-filters.tsx';
import { calendarWords } from './calendar-words.ts';
import { MonthSheet } from './month-sheet.tsx';
import { calendarOf, calendarQuery } from './queries.ts';
import { TurnMonths } from './turn-months.tsx';
import '../pieces/sheet.css';

/** What ends in a region or at an institution, month by month. */
export function Screen() {
  const said = useWords(calendarWords);
  const [filters] = useFilters();
  const { data } = useSuspenseQuery(calendarQuery(calendarOf(filters)));
  const isEmpty = data.months.every(({ days }) => days.length === 0);
  return (
    <>
      <PageHead title={said.title}>{said.lead}</PageHead>
      <CalendarFilters today={data.today} />
      {isEmpty ? (
        <Empty title={said.noneAtAll}>{said.noneText}</Empty>
      ) : (
        <div className="sheets">
          {data.months.map((month) => (
            <MonthSheet key={month.month} month={month} today={data.today} />
          ))}
        </div>
      )}
      <TurnMonths months={data.months} />
    </>
  );
}
