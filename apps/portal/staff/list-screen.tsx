import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../account/own-session.ts';
import { useMay } from '../api/use-may.ts';
import { FilterBar } from '../lists/filter-bar.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { OfficerFilters, officersWanted } from '../officers/officer-filters.tsx';
import { PeopleList } from '../officers/people-list.tsx';
import { staffQuery } from '../officers/queries.ts';
import { OfficeFilter } from '../offices/office-filter.tsx';
import { useOfficeName } from '../offices/offices.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { staffWords } from './staff-words.ts';

/** Who works at the own office, or at another one of the region. */
export function Screen() {
  const said = useWords(staffWords);
  const officeName = useOfficeName();
  const own = useOwnSession().officer.officeCode ?? '';
  const [filters] = useFilters();
  const officeCode = filters.kantor ?? own;
  const { data } = useSuspenseQuery(staffQuery(officeCode, officersWanted(filters)));
  const mayAppoint = useMay()('staff.manage', { officeCode });
  return (
    <>
      <PageHead
        title={said.title}
        beside={
          mayAppoint && (
            <Button asChild>
              <PlaceLink place="newStaffMember">{said.appoint}</PlaceLink>
            </Button>
          )
        }
      >
        {said.lead(officeName(officeCode), data.total)}
      </PageHead>
      <FilterBar>
        <OfficeFilter none={officeName(own)} but={own} />
        <OfficerFilters at="office" />
      </FilterBar>
      <PeopleList caption={said.title} found={data} places={['staff', 'staffMember']} />
    </>
  );
}
