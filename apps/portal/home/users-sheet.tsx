import { Facts } from '../pieces/facts.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { institutionWords } from './institution-words.ts';
import type { Overview } from './queries.ts';

/** How many work for the institution in which role, and how many notices its reader has not read. */
export function UsersSheet({ overview: { institution, users, unreadNotices } }: { readonly overview: Overview }) {
  const said = useWords(institutionWords);
  const page = (
    <PlaceLink place="institution" of={{ id: institution.institutionId }}>
      {said.page}
    </PlaceLink>
  );
  return (
    <Sheet title={said.users} beside={page}>
      <Facts
        facts={[
          [said.admins, said.people(users.admins)],
          [said.operators, said.people(users.operators)],
          [said.integrators, said.people(users.integrators)],
          [said.notices, unreadNotices !== null && <PlaceLink place="notices">{said.unread(unreadNotices)}</PlaceLink>],
        ]}
      />
    </Sheet>
  );
}
