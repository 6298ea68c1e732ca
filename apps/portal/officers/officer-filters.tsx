import { roleWords } from '../account/role-words.ts';
import { ChoiceFilter } from '../lists/filter-bar.tsx';
import type { Search } from '../router/places.ts';
import { useWords } from '../words/language.ts';
import { officerWords } from './officer-words.ts';
import type { OfficersFilter, Role } from './queries.ts';
import { rolesAt } from './role-duties.ts';

/** People of one page of a list. */
export const PAGE_SIZE = 50;

/** Narrows a list of people by role and state; those who are deactivated stand in it only where they are asked for. */
export function OfficerFilters({ at }: { readonly at: keyof typeof rolesAt }) {
  const said = useWords(officerWords);
  const roles = useWords(roleWords);
  return (
    <>
      <ChoiceFilter name="peran" label={said.roles} choices={rolesAt[at].map((role) => [role, roles[role]] as const)} />
      <ChoiceFilter
        name="keadaan"
        label={said.status}
        none={said.active}
        choices={[
          ['deactivated', said.deactivated],
          ['semua', said.all],
        ]}
      />
    </>
  );
}

/** What the filters of an address ask the API for. */
export function officersWanted({ peran, keadaan = 'active', halaman = '1' }: Search): OfficersFilter {
  return {
    page: halaman,
    limit: `${PAGE_SIZE}`,
    ...(peran && { role: peran as Exclude<Role, 'applicant'> }),
    ...(keadaan !== 'semua' && { status: keadaan as 'active' | 'deactivated' }),
  };
}
