import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { applicationWords } from './application-words.ts';
import type { Application } from './queries.ts';
import './applications.css';

/** The way back: to the list, and to the application where one is within it. */
export function Crumb({ application }: { readonly application?: Application }) {
  const said = useWords(applicationWords);
  return (
    <p className="crumb">
      <PlaceLink place="applications">{said.list}</PlaceLink>
      {application && (
        <>
          {' / '}
          <PlaceLink place="application" of={{ id: application.applicationId }}>
            {application.applicant.name}
          </PlaceLink>
        </>
      )}
    </p>
  );
}
