import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../account/own-session.ts';
import { ChoiceFilter, FilterBar } from '../lists/filter-bar.tsx';
import { GoingOn } from '../lists/going-on.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { OfficeFilter } from '../offices/office-filter.tsx';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { businessNow } from '../time/clock.ts';
import { useWords } from '../words/language.ts';
import { reportsOf, reportsQuery } from './queries.ts';
import { ReportTable } from './report-table.tsx';
import { reportWords, stateWords } from './report-words.ts';
import '../pieces/sheet.css';

/** Usage reports: who of a region owes one, or what the own institution owes. */
export function Screen() {
  const said = useWords(reportWords);
  const [filters] = useFilters();
  const isOffice = useOwnSession().workplace?.kind === 'office';
  const { data } = useSuspenseQuery(reportsQuery(reportsOf(filters)));
  return (
    <>
      <PageHead title={said.title}>{isOffice ? said.lead : said.ownLead}</PageHead>
      <ReportFilters isOffice={isOffice} />
      {data.reports.length === 0 ? (
        <Empty title={said.none}>{isOffice ? said.noneText : said.noneOwn}</Empty>
      ) : (
        <div className="sheet sheet--table">
          <ReportTable reports={data.reports} isOffice={isOffice} />
        </div>
      )}
      <GoingOn next={data.next} />
    </>
  );
}

/** Years back that can be chosen. */
const YEARS = 6;

function ReportFilters({ isOffice }: { readonly isOffice: boolean }) {
  const said = useWords(reportWords);
  const states = useWords(stateWords);
  const thisYear = new Date(businessNow()).getUTCFullYear();
  const years = Array.from({ length: YEARS }, (_, back) => `${thisYear - back}`);
  return (
    <FilterBar>
      <ChoiceFilter name="keadaan" label={said.state} choices={Object.entries(states)} />
      <ChoiceFilter name="tahun" label={said.year} choices={years.map((year) => [year, year] as const)} />
      <ChoiceFilter
        name="semester"
        label={said.semester}
        choices={[
          ['1', said.first],
          ['2', said.second],
        ]}
      />
      {isOffice && <OfficeFilter />}
    </FilterBar>
  );
}
