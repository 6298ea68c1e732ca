import { Pages } from '../lists/pages.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { Empty } from '../pieces/empty.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { PAGE_SIZE } from './officer-filters.tsx';
import { OfficerTable } from './officer-table.tsx';
import { officerWords } from './officer-words.ts';
import type { ListedOfficer } from './queries.ts';
import '../pieces/sheet.css';

interface PeopleListProps {
  readonly caption: string;
  readonly found: { readonly total: number; readonly officers: readonly ListedOfficer[] };
  /** The list itself, and the page of one of them. */
  readonly places: readonly ['staff', 'staffMember'] | readonly ['users', 'user'];
}

/** A page of a list of people; where the filters leave nobody, the way back to all of them. */
export function PeopleList({ caption, found: { total, officers }, places: [list, one] }: PeopleListProps) {
  const said = useWords(officerWords);
  const [{ kantor }] = useFilters();
  if (total === 0)
    return (
      <Empty
        title={said.noneFound}
        step={
          <PlaceLink place={list} search={{ ...(kantor && { kantor }), keadaan: 'semua' } as never}>
            {said.showAll}
          </PlaceLink>
        }
      >
        {said.noneFoundText}
      </Empty>
    );
  return (
    <>
      <div className="sheet sheet--table">
        <OfficerTable caption={caption} officers={officers} place={one} />
      </div>
      <Pages total={total} size={PAGE_SIZE} />
    </>
  );
}
