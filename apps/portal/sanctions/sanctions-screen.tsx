import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../account/own-session.ts';
import { ChoiceFilter, FilterBar } from '../lists/filter-bar.tsx';
import { GoingOn } from '../lists/going-on.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { OfficeFilter } from '../offices/office-filter.tsx';
import { DataTable } from '../pieces/data-table.tsx';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatShortDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { type ListedSanction, sanctionsOf, sanctionsQuery } from './queries.ts';
import { useSanctionName } from './sanction-name.ts';
import { SanctionState } from './sanction-state.tsx';
import { kindWords, sanctionWords, stateWords } from './sanction-words.ts';
import '../pieces/sheet.css';

/** States that an institution never sees. */
const KEPT_FROM_INSTITUTIONS = ['proposed', 'dismissed'];

/** Sanctions of a region, or those that were decided about an institution. */
export function Screen() {
  const said = useWords(sanctionWords);
  const [filters] = useFilters();
  const isOffice = useOwnSession().workplace?.kind === 'office';
  const { data } = useSuspenseQuery(sanctionsQuery(sanctionsOf(filters)));
  return (
    <>
      <PageHead title={said.title}>{isOffice ? said.lead : said.ownLead}</PageHead>
      <SanctionFilters isOffice={isOffice} />
      {data.sanctions.length === 0 ? (
        <Empty title={said.none}>{isOffice ? said.noneText : said.noneOwn}</Empty>
      ) : (
        <div className="sheet sheet--table">
          <SanctionTable sanctions={data.sanctions} isOffice={isOffice} />
        </div>
      )}
      <GoingOn next={data.next} />
    </>
  );
}

function SanctionFilters({ isOffice }: { readonly isOffice: boolean }) {
  const said = useWords(sanctionWords);
  const kinds = useWords(kindWords);
  const states = Object.entries(useWords(stateWords));
  const shown = isOffice ? states : states.filter(([state]) => !KEPT_FROM_INSTITUTIONS.includes(state));
  return (
    <FilterBar>
      <ChoiceFilter name="keadaan" label={said.state} choices={shown} />
      <ChoiceFilter name="jenis" label={said.kind} choices={Object.entries(kinds)} />
      {isOffice && <OfficeFilter />}
    </FilterBar>
  );
}

interface SanctionTableProps {
  readonly sanctions: readonly ListedSanction[];
  readonly isOffice: boolean;
}

function SanctionTable({ sanctions, isOffice }: SanctionTableProps) {
  const said = useWords(sanctionWords);
  const spoken = useStore(language);
  const nameOf = useSanctionName();
  const whose = { name: said.institution, cell: ({ institution }: ListedSanction) => institution };
  return (
    <DataTable
      caption={said.title}
      rows={sanctions}
      keyOf={({ sanctionId }) => sanctionId}
      columns={[
        {
          name: said.sanction,
          cell: (sanction) => (
            <PlaceLink place="sanction" of={{ sanction: sanction.sanctionId }}>
              {nameOf(sanction)}
            </PlaceLink>
          ),
        },
        ...(isOffice ? [whose] : []),
        { name: said.state, cell: ({ state }) => <SanctionState state={state} /> },
        {
          name: said.since,
          cell: ({ stateSince }) => <span className="nowrap">{formatShortDay(stateSince, spoken)}</span>,
        },
        { name: said.letter, cell: ({ letterNo }) => letterNo ?? '-' },
      ]}
    />
  );
}
