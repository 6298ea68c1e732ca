import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../../account/own-session.ts';
import { ChoiceFilter, FilterBar } from '../../lists/filter-bar.tsx';
import { ROWS } from '../../lists/next-after.ts';
import { Pages } from '../../lists/pages.tsx';
import { useFilters } from '../../lists/use-filters.ts';
import { OfficeFilter } from '../../offices/office-filter.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { useWords } from '../../words/language.ts';
import { FollowUpTable } from './follow-up-table.tsx';
import { followUpWords } from './follow-up-words.ts';
import { followUpsOf, followUpsQuery } from './queries.ts';
import '../../pieces/sheet.css';

/** What has to be done after evaluations, by the institutions of a region or by the reader's own. */
export function Screen() {
  const said = useWords(followUpWords);
  const [filters] = useFilters();
  const isOffice = useOwnSession().workplace?.kind === 'office';
  const { data } = useSuspenseQuery(followUpsQuery(followUpsOf(filters)));
  return (
    <>
      <PageHead title={said.title}>{isOffice ? said.lead : said.ownLead}</PageHead>
      <FilterBar>
        <ChoiceFilter
          name="keadaan"
          label={said.state}
          none={said.open}
          choices={[
            ['lewat', said.overdue],
            ['selesai', said.done],
            ['semua', said.all],
          ]}
        />
        {isOffice && <OfficeFilter />}
      </FilterBar>
      {data.followUps.length === 0 ? (
        <Empty title={said.none}>{isOffice ? said.noneText : said.noneOwn}</Empty>
      ) : (
        <div className="sheet sheet--table">
          <FollowUpTable followUps={data.followUps} isOffice={isOffice} />
        </div>
      )}
      <Pages total={data.total} size={ROWS} />
    </>
  );
}
