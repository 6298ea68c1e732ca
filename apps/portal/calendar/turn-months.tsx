import { Link } from '@tanstack/react-router';
import type { Search } from '../router/places.ts';
import { monthsAfter } from '../time/period.ts';
import { useWords } from '../words/language.ts';
import { calendarWords } from './calendar-words.ts';
import type { Month } from './queries.ts';
import '../lists/lists.css';

/** The way to the months before and after those that are shown, as many of them. */
export function TurnMonths({ months }: { readonly months: readonly Month[] }) {
  const said = useWords(calendarWords);
  const first = months[0]?.month ?? '';
  const at = (by: number) => (before: Search) => ({ ...before, mulai: monthsAfter(first, by) });
  return (
    <nav className="going-on" aria-label={said.turn}>
      <Link to="." search={at(-months.length)} activeProps={NOT_MARKED}>
        {said.before}
      </Link>
      <Link to="." search={at(months.length)} activeProps={NOT_MARKED}>
        {said.after}
      </Link>
    </nav>
  );
}

const NOT_MARKED = {};
