import type { PortalRight } from '../api/queries.ts';
import { useStore } from '../store.ts';
import { businessNow } from '../time/clock.ts';
import { daysUntil, formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import type { Desk } from './desk.ts';
import { purposeWords, verifyWords } from './verify-words.ts';

/** Days before the end of a right from which on its last day is a matter of attention. */
const NEAR_DAYS = 30;

/** What holds for everybody until it is changed. */
export function DeskStrip({
  right,
  desk: { caseRef },
  onChange,
}: {
  readonly right: PortalRight;
  readonly desk: Desk;
  readonly onChange: () => void;
}) {
  const said = useWords(verifyWords);
  const purposes = useWords(purposeWords);
  const spoken = useStore(language);
  const left = daysUntil(right.validUntil, businessNow(), 'WIB');
  return (
    <section className="desk-strip" aria-label={said.holds}>
      <dl>
        <div>
          <dt>{said.purpose}</dt>
          <dd>{purposes[right.purpose]}</dd>
        </div>
        {caseRef && (
          <div>
            <dt>{said.case}</dt>
            <dd>{caseRef}</dd>
          </div>
        )}
        <div>
          <dt>{said.agreement}</dt>
          <dd className={left <= NEAR_DAYS ? 'desk-strip__near' : undefined}>
            {said.ends(formatDay(right.validUntil, spoken))}
            {left <= NEAR_DAYS && `, ${said.daysLeft(left)}`}
          </dd>
        </div>
      </dl>
      <button className="link-button" type="button" onClick={onChange}>
        {said.change}
      </button>
    </section>
  );
}
