import { Facts } from '../pieces/facts.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useMayGo } from '../router/use-may-go.ts';
import { useWords } from '../words/language.ts';
import { institutionWords } from './institution-words.ts';
import type { Overview } from './queries.ts';

/** How many work for the institution in which role, and how many notices its reader has not read. */
export function UsersSheet({ overview: { institution, users, unreadNotices } }: { readonly overview: Overview }) {
  const said = useWords(institutionWords);
  const mayGo = useMayGo();
  const beside = mayGo('users') ? (
    <PlaceLink place="users">{said.allUsers}</PlaceLink>
  ) : (
    <PlaceLink place="institution" of={{ id: institution.institutionId }}>
      {said.page}
    </PlaceLink>
  );
  return (
    <Sheet title={said.users} beside={beside}>
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
