import { Icon, type Sign } from '../pieces/icon.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import type { PlaceName } from '../router/places.ts';
import { useMayGo } from '../router/use-may-go.ts';
import { useWords } from '../words/language.ts';
import { calendarWords, endWords } from './calendar-words.ts';
import type { End } from './queries.ts';
import './calendar.css';

/** Days before an end from which on it is near, and very near. */
const NEAR = 90;
const VERY_NEAR = 30;

/** One end: what it is of, its kind, and how many days are left. */
export function EndItem({ end }: { readonly end: End }) {
  const said = useWords(calendarWords);
  const kinds = useWords(endWords);
  const { place, of } = placeOfEnd(end, useMayGo());
  const { kind, name, institution, daysLeft, continuedBy } = end;
  const called = kind === 'appointment' ? name : (institution ?? name);
  const about = [
    kind === 'appointment' ? [kinds[kind], institution].filter(Boolean).join(', ') : `${kinds[kind]} ${name}`,
    said.left(daysLeft),
    continuedBy && said.continuedBy(continuedBy),
  ];
  return (
    <li className="end">
      <Icon name={signOf(end)} />
      <div>
        <PlaceLink place={place} of={of}>
          {called}
        </PlaceLink>
        <span>{about.filter(Boolean).join(', ')}</span>
      </div>
    </li>
  );
}

/** What is over or goes on rests; what ends soon and nothing continues asks for attention. */
function signOf({ daysLeft, continuedBy }: End): Sign | 'clock' {
  if (daysLeft < 0 || continuedBy !== null) return 'rest';
  if (daysLeft <= VERY_NEAR) return 'no';
  return daysLeft <= NEAR ? 'due' : 'clock';
}

interface Where {
  readonly place: PlaceName;
  readonly of: Readonly<Record<string, string>>;
}

/** Where what ends is seen, and something can be done about it. */
function placeOfEnd({ kind, id, agreementId, institutionId }: End, mayGo: (place: PlaceName) => boolean): Where {
  if (agreementId !== null) return { place: 'agreement', of: { id: agreementId } };
  if (institutionId === null) return { place: 'staffMember', of: { officer: id } };
  if (kind === 'appointment' && mayGo('user')) return { place: 'user', of: { officer: id } };
  if (kind === 'appointment') return { place: 'institutionUser', of: { id: institutionId, officer: id } };
  if (mayGo('institutionUsage')) return { place: 'institutionUsage', of: { institution: institutionId } };
  return { place: 'institution', of: { id: institutionId } };
}
