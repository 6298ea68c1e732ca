import { weekdayWords } from '../agreements/right-words.ts';
import { useStore } from '../store.ts';
import { nameMonth, weeksOf } from '../time/period.ts';
import { language, useWords } from '../words/language.ts';
import { calendarWords } from './calendar-words.ts';
import { EndItem } from './end-item.tsx';
import type { Month } from './queries.ts';
import './calendar.css';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A month as a table of weeks, with what ends in the cell of its day. */
export function MonthGrid({ month, today }: { readonly month: Month; readonly today: string }) {
  const said = useWords(calendarWords);
  const names = useWords(weekdayWords);
  const spoken = useStore(language);
  const ends = new Map(month.days.map((day) => [day.day, day.ends]));
  return (
    <table className="month-grid">
      <caption className="hidden-text">{nameMonth(month.month, spoken)}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th scope="col" key={weekday}>
              {names[weekday]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month.month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, at) => (
              <td key={day ?? weekdays[at]} className={day === today ? 'month-grid__today' : undefined}>
                {day && <span className="month-grid__day">{Number(day.slice(8))}</span>}
                {day === today && <span className="hint"> {said.today}</span>}
                {day && ends.has(day) && (
                  <ul>
                    {ends.get(day)?.map((end) => (
                      <EndItem key={`${end.kind} ${end.id}`} end={end} />
                    ))}
                  </ul>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
