import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { verifyWords } from './verify-words.ts';

const exact = { exact: true };
const current = { 'aria-current': 'page' } as const;

/** What is verified: what was said of a person, or the number of a document. */
export function DeskTabs() {
  const said = useWords(verifyWords);
  return (
    <nav className="desk-tabs" aria-label={said.kinds}>
      <PlaceLink place="verify" activeOptions={exact} activeProps={current}>
        {said.person}
      </PlaceLink>
      <PlaceLink place="verifyDocument" activeOptions={exact} activeProps={current}>
        {said.document}
      </PlaceLink>
    </nav>
  );
}
