import { DaysLeft } from '../pieces/days-left.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { EndsScale } from './ends-scale.tsx';
import { officeWords } from './office-words.ts';
import type { HomeSection } from './queries.ts';
import './home.css';

type NearEnd = HomeSection<'nearEnd'>;

/** Days before its end in which an agreement that nothing continues is worth a warning, and a sharp one. */
const WARN = 90;
const SHARP = 30;

/** Agreements near their end, those that end first at the top, on one scale. */
export function NearEndSheet({ nearEnd: { count, entries, horizonDays } }: { readonly nearEnd: NearEnd }) {
  const said = useWords(officeWords);
  return (
    <Sheet
      title={said.nearEnd}
      note={said.within(horizonDays)}
      beside={
        <PlaceLink place="agreements" search={{ keadaan: 'near_end' } as never}>
          {said.all(count)}
        </PlaceLink>
      }
    >
      {count === 0 ? (
        <p className="muted">{said.noneNearEnd}</p>
      ) : (
        <>
          <ul className="ends">
            {entries.map((ending) => (
              <EndRow key={ending.agreementId} ending={ending} />
            ))}
          </ul>
          <EndsScale days={horizonDays} ends={entries.map(({ daysLeft }) => daysLeft)} />
        </>
      )}
      <p className="queue__all">
        <PlaceLink place="expiryCalendar">{said.calendar}</PlaceLink>
      </p>
    </Sheet>
  );
}

function EndRow({ ending }: { readonly ending: NearEnd['entries'][number] }) {
  const said = useWords(officeWords);
  const { agreementId, institution, endsOn, daysLeft, continuedBy } = ending;
  return (
    <li>
      <DaysLeft left={daysLeft} until={endsOn} />
      <div>
        <PlaceLink place="agreement" of={{ id: agreementId }}>
          {institution}
        </PlaceLink>
        {continuedBy !== null && <span className="below">{said.continuedBy(continuedBy)}</span>}
        {continuedBy === null && daysLeft <= WARN && (
          <StateTag sign={daysLeft <= SHARP ? 'no' : 'due'}>{said.notContinued}</StateTag>
        )}
      </div>
    </li>
  );
}
