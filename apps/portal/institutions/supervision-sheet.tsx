import { useOwnSession } from '../account/own-session.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import type { Where } from '../router/places.ts';
import { useMayGo } from '../router/use-may-go.ts';
import { useWords } from '../words/language.ts';
import { pageWords, waysOnWords } from './institution-words.ts';
import type { Institution } from './queries.ts';
import './institutions.css';

type Way = keyof typeof waysOnWords.id;

/** Where an office has more about an institution, in the order in which it looks. */
function waysOn(institution: string): readonly (readonly [Way, Where])[] {
  const of = { institution };
  return [
    ['usage', { place: 'institutionUsage', of }],
    ['coverage', { place: 'institutionCoverage', of }],
    ['deliveries', { place: 'institutionFeedback', of }],
    ['tickets', { place: 'tickets', search: { lembaga: institution, keadaan: 'semua' } }],
    ['records', { place: 'accessLog', search: { lembaga: institution } }],
    ['patterns', { place: 'patterns', search: { lembaga: institution, keadaan: 'semua' } }],
  ];
}

/** What an office supervises of an institution has pages of its own; an institution finds its own in the bar. */
export function SupervisionSheet({ institution: { institutionId } }: { readonly institution: Institution }) {
  const said = useWords(pageWords);
  const names = useWords(waysOnWords);
  const mayGo = useMayGo();
  const ways = waysOn(institutionId).filter(([, { place }]) => mayGo(place));
  if (useOwnSession().workplace?.kind !== 'office' || ways.length === 0) return null;
  return (
    <Sheet title={said.supervision}>
      <ul className="ways-on">
        {ways.map(([way, { place, of = {}, search }]) => (
          <li key={way}>
            <PlaceLink place={place} of={of} search={search as never}>
              {names[way]}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
