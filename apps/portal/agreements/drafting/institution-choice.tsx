import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/queries.ts';
import { institutionsQuery } from '../../institutions/queries.ts';
import { FilterBar, TextFilter } from '../../lists/filter-bar.tsx';
import { useFilters } from '../../lists/use-filters.ts';
import { Sheet } from '../../pieces/sheet.tsx';
import { PlaceLink } from '../../router/place-link.tsx';
import { useWords } from '../../words/language.ts';
import { draftWords } from './draft-words.ts';

/** How many are shown to choose from; whoever does not see the right one types more of its name. */
const SHOWN = '20';

/** Institutions of the own office, found by name; choosing one puts it into the address. */
export function InstitutionChoice() {
  const said = useWords(draftWords);
  const [{ cari, permohonan }] = useFilters();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const office = session?.officer.officeCode;
  const { data } = useQuery(institutionsQuery({ limit: SHOWN, ...(office && { office }), ...(cari && { q: cari }) }));
  return (
    <Sheet title={said.who} note={said.whoNote}>
      <FilterBar>
        <TextFilter name="cari" label={said.search} />
      </FilterBar>
      {!data && <p className="muted">{said.searching}</p>}
      {data?.total === 0 && <p className="muted">{said.noneFound}</p>}
      <ul className="found">
        {data?.institutions.map(({ institutionId, name, sector }) => (
          <li key={institutionId}>
            <PlaceLink place="newAgreement" search={{ lembaga: institutionId, permohonan } as never}>
              {name}
            </PlaceLink>
            <span className="muted">{sector}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
