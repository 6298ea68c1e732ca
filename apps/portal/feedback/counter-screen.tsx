import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../account/own-session.ts';
import { institutionsQuery, type ListedInstitution } from '../institutions/queries.ts';
import { FilterBar, TextFilter } from '../lists/filter-bar.tsx';
import { given } from '../lists/given.ts';
import { ROWS } from '../lists/next-after.ts';
import { Pages } from '../lists/pages.tsx';
import { PAGE, useFilters } from '../lists/use-filters.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { formWords } from './form-words.ts';
import '../pieces/sheet.css';

/** Whose delivery is taken at the counter: one of the institutions that the office looks after. */
export function Screen() {
  const said = useWords(formWords);
  const { officeCode } = useOwnSession().officer;
  const [{ cari, [PAGE]: page }] = useFilters();
  const filter = given({ q: cari, office: officeCode ?? undefined, page, limit: `${ROWS}` });
  const { data } = useSuspenseQuery(institutionsQuery(filter));
  // Those of the region below are handed in at the counters there.
  const own = data.institutions.filter((institution) => institution.officeCode === officeCode);
  return (
    <>
      <PageHead title={said.counterTitle}>{said.choose}</PageHead>
      <FilterBar>
        <TextFilter name="cari" label={said.search} />
      </FilterBar>
      {own.length === 0 ? (
        <Empty title={cari ? said.noneFound : said.none}>{cari ? said.noneFoundText : said.noneText}</Empty>
      ) : (
        <div className="sheet sheet--table">
          <InstitutionTable institutions={own} />
        </div>
      )}
      <Pages total={data.total} size={ROWS} />
    </>
  );
}

function InstitutionTable({ institutions }: { readonly institutions: readonly ListedInstitution[] }) {
  const said = useWords(formWords);
  return (
    <DataTable
      caption={said.choose}
      rows={institutions}
      keyOf={({ institutionId }) => institutionId}
      columns={[
        { name: said.institution, cell: ({ name }) => name },
        {
          name: said.own,
          cell: ({ institutionId, name }) => (
            <PlaceLink place="institutionFeedback" of={{ institution: institutionId }}>
              {said.duties}
              <span className="hidden-text"> {name}</span>
            </PlaceLink>
          ),
        },
        {
          name: said.take,
          act: true,
          cell: ({ institutionId, name }) => (
            <PlaceLink place="takeAtCounter" of={{ institution: institutionId }}>
              {said.take}
              <span className="hidden-text"> {name}</span>
            </PlaceLink>
          ),
        },
      ]}
    />
  );
}
