import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatWeekday } from '../time/format.ts';
import { nameMonth } from '../time/period.ts';
import { language, useWords } from '../words/language.ts';
import { calendarWords, endWords } from './calendar-words.ts';
import { EndItem } from './end-item.tsx';
import { MonthGrid } from './month-grid.tsx';
import type { End, Month } from './queries.ts';
import './calendar.css';

/** One month: how much of which kind ends in it, and on which days; as a table of weeks where there is room for one. */
export function MonthSheet({ month, today }: { readonly month: Month; readonly today: string }) {
  const said = useWords(calendarWords);
  const kinds = useWords(endWords);
  const spoken = useStore(language);
  const counts = (Object.keys(kinds) as End['kind'][]).flatMap((kind) => {
    const count = month.counts[kind];
    return count === 0 ? [] : [said.counted(count, kinds[kind])];
  });
  const shown = month.days.reduce((sum, { ends }) => sum + ends.length, 0);
  return (
    <Sheet title={nameMonth(month.month, spoken)} note={counts.length === 0 ? said.none : counts.join(', ')}>
      {month.more && <p className="hint">{said.more(shown)}</p>}
      {shown > 0 && (
        <>
          <MonthGrid month={month} today={today} />
          <ol className="month-list">
            {month.days.map(({ day, ends }) => (
              <li key={day}>
                <h3>{formatWeekday(day, spoken)}</h3>
                <ul>
                  {ends.map((end) => (
                    <EndItem key={`${end.kind} ${end.id}`} end={end} />
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </>
      )}
    </Sheet>
  );
}
