import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../account/own-session.ts';
import { institutionQuery } from '../institutions/queries.ts';
import { UserNotices } from '../institutions/user-notices.tsx';
import { FilterBar } from '../lists/filter-bar.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { OfficerFilters, officersWanted } from '../officers/officer-filters.tsx';
import { PeopleList } from '../officers/people-list.tsx';
import { usersQuery } from '../officers/queries.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { userWords } from './user-words.ts';

/** Who works at the own institution. */
export function Screen() {
  const said = useWords(userWords);
  const { officer, acts } = useOwnSession();
  const [filters] = useFilters();
  const { data: institution } = useSuspenseQuery(institutionQuery(officer.institutionId ?? ''));
  const { data } = useSuspenseQuery(usersQuery(institution.institutionId, officersWanted(filters)));
  return (
    <>
      <PageHead
        title={said.title}
        beside={
          acts.includes('users.manage') && (
            <Button asChild>
              <PlaceLink place="newUser">{said.appoint}</PlaceLink>
            </Button>
          )
        }
      >
        {said.lead(institution.name, data.total)}
      </PageHead>
      <UserNotices institution={institution} />
      <FilterBar>
        <OfficerFilters at="institution" />
      </FilterBar>
      <PeopleList caption={said.title} found={data} places={['users', 'user']} />
    </>
  );
}
