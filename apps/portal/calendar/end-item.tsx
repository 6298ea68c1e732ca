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
  const mayGo = useMayGo();
  const { kind, name, institution, daysLeft, continuedBy } = end;
  const where = placeOfEnd(end, mayGo('institutionUsage'));
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
        {where ? (
          <PlaceLink place={where.place} of={where.of}>
            {called}
          </PlaceLink>
        ) : (
          <b>{called}</b>
        )}
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

/** Where what ends is seen, and something can be done about it; nowhere for people of an office. */
function placeOfEnd({ kind, agreementId, institutionId }: End, seesUsage: boolean): Where | undefined {
  if (agreementId !== null) return { place: 'agreement', of: { id: agreementId } };
  if (institutionId === null) return undefined;
  if (kind === 'uplift' && seesUsage) return { place: 'institutionUsage', of: { institution: institutionId } };
  return { place: 'institution', of: { id: institutionId } };
}
