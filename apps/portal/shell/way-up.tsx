import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { sessionQuery } from '../api/queries.ts';
import { mayGo } from '../router/let-in.ts';
import { PlaceLink } from '../router/place-link.tsx';
import { placeOf, placesAbove } from '../router/places.ts';
import { useStore } from '../store.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { useHere } from './use-here.ts';
import './way-up.css';

const words = bilingual({ label: 'Letak halaman ini' }, { label: 'Where this page lies' });

interface WayUpProps {
  /** What the thing is called that the place above is about; the name of that place unless it is said. */
  readonly called?: string | undefined;
}

/** Links to the places that the page lies under and its reader may go to, the nearest one last. */
export function WayUp({ called }: WayUpProps) {
  const said = useWords(words);
  const spoken = useStore(language);
  const here = useHere();
  const params = useParams({ strict: false });
  const { data: session } = useQuery(sessionQuery);
  if (here === undefined || !session || session.enrolling) return null;
  const all = placesAbove(here);
  const open = all.filter((name) => mayGo(session, placeOf(name)));
  if (open.length === 0) return null;
  return (
    <nav className="way-up" aria-label={said.label}>
      <ol>
        {open.map((name) => (
          <li key={name}>
            <PlaceLink place={name} of={params}>
              {(name === all.at(-1) && called) || placeOf(name).name[spoken]}
            </PlaceLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
