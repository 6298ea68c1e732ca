import { Sheet } from '../pieces/sheet.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { useStore } from '../store.ts';
import { formatDay, formatShortDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { institutionWords } from './institution-words.ts';
import type { Overview } from './queries.ts';
import './home.css';

/** What the institution owes of data balikan: what is in arrears, and what is due next. */
export function OwedSheet({ feedback: { arrears, nextDue } }: { readonly feedback: Overview['feedback'] }) {
  const said = useWords(institutionWords);
  const spoken = useStore(language);
  return (
    <Sheet title={said.feedback}>
      {arrears ? (
        <StateTag sign="no">{said.arrears(arrears.periods, formatDay(arrears.since, spoken))}</StateTag>
      ) : (
        <p>{nextDue.length === 0 ? said.noDue : said.noArrears}</p>
      )}
      {nextDue.length > 0 && (
        <ul className="queue" aria-label={said.next}>
          {nextDue.map(({ key, kind, from, until, dueOn }) => (
            <li key={`${key} ${from}`}>
              <p>
                {kind}
                <span>{`${formatShortDay(from, spoken)} - ${formatShortDay(until, spoken)}`}</span>
              </p>
              <p className="queue__when">{said.due(formatShortDay(dueOn, spoken))}</p>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
