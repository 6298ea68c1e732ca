import { useRightName } from '../agreements/right-name.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useMayGo } from '../router/use-may-go.ts';
import { evidenceKindWords, remedyWords } from '../sanctions/evidence-words.ts';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { institutionWords } from './institution-words.ts';
import { listRestricted, type Restricted } from './list-restricted.ts';
import type { Overview } from './queries.ts';
import './institution-home.css';

/** What runs against the rights of an institution, letter by letter: why, and what to do; nothing where nothing does. */
export function RestrictionsSheet({ rights }: { readonly rights: Overview['rights'] }) {
  const said = useWords(institutionWords);
  const mayGo = useMayGo();
  const restricted = listRestricted(rights);
  if (restricted.length === 0) return null;
  const beside = mayGo('sanctions') && <PlaceLink place="sanctions">{said.sanctions}</PlaceLink>;
  return (
    <Sheet title={said.restrictions} beside={beside}>
      <ul className="restricted">
        {restricted.map((one) => (
          <RestrictedRow key={`${one.letterNo} ${one.kind}`} restricted={one} />
        ))}
      </ul>
    </Sheet>
  );
}

function RestrictedRow({ restricted }: { readonly restricted: Restricted }) {
  const said = useWords(institutionWords);
  const reasons: Readonly<Record<string, string>> = useWords(evidenceKindWords);
  const remedies: Readonly<Record<string, string>> = useWords(remedyWords);
  const spoken = useStore(language);
  const nameOf = useRightName();
  const { kind, percent, from, letterNo, reason, contact, rights, all } = restricted;
  const names = all ? said.everyRight : [...new Set(rights.map(nameOf))].join('; ');
  return (
    <li>
      <StateTag sign="no">
        {said.restriction[kind]}
        {percent !== null && ` ${percent}%`}
      </StateTag>
      <p>
        <b>{reasons[reason] ?? reason}.</b> {remedies[reason]}
      </p>
      <p className="hint">
        {said.restricted(names, formatDay(from, spoken), letterNo)} {said.contact(contact)}
      </p>
    </li>
  );
}
