import { useStore } from '../store.ts';
import { formatDay, formatNumber } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import './days-left.css';

const words = bilingual(
  { left: 'hari', over: 'hari lewat', today: 'hari ini' },
  { left: 'days', over: 'days over', today: 'today' },
);

/** Days before which an end is near and very near: what reminders begin with, and the last month. */
const NEAR = 270;
const VERY_NEAR = 30;

/** How many days are left until something ends, before the day itself. `left` is the server's count. */
export function DaysLeft({ left, until }: { readonly left: number; readonly until: string }) {
  const said = useWords(words);
  const spoken = useStore(language);
  return (
    <span className={`days-left days-left--${closeness(left)}`}>
      <b>{left === 0 ? said.today : formatNumber(Math.abs(left), spoken)}</b> {left > 0 && said.left}
      {left < 0 && said.over}
      <span className="days-left__day">{formatDay(until, spoken)}</span>
    </span>
  );
}

function closeness(left: number): 'over' | 'near' | 'far' {
  if (left <= VERY_NEAR) return 'over';
  return left <= NEAR ? 'near' : 'far';
}
