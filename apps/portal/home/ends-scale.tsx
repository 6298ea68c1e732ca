import { useWords } from '../words/language.ts';
import { officeWords } from './office-words.ts';
import './home.css';

/** Days up to which an end is drawn as near. */
const SHARP = 30;

/** Ends on a line from today to the horizon. It says nothing that the list does not say. */
export function EndsScale({ days, ends }: { readonly days: number; readonly ends: readonly number[] }) {
  const said = useWords(officeWords);
  const third = Math.round(days / 3);
  return (
    <div className="ends-scale" aria-hidden="true">
      <svg aria-hidden="true" viewBox={`0 0 ${days} 10`} preserveAspectRatio="none">
        <rect className="ends-scale__line" y="4" width={days} height="2" />
        {[third, 2 * third].map((at) => (
          <rect className="ends-scale__line" key={at} x={at} y="1" width={days / 400} height="8" />
        ))}
        {ends.map((left, at) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: two may end on one day
            key={at}
            className={left <= SHARP ? 'ends-scale__end ends-scale__end--near' : 'ends-scale__end'}
            x={Math.min(left, days - days / 90)}
            width={days / 90}
            height="10"
          />
        ))}
      </svg>
      <ol>
        <li>{said.today}</li>
        <li>{third}</li>
        <li>{2 * third}</li>
        <li>{said.days(days)}</li>
      </ol>
    </div>
  );
}
