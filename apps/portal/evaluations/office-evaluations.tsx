import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../account/own-session.ts';
import { useMay } from '../api/use-may.ts';
import { ChoiceFilter, FilterBar } from '../lists/filter-bar.tsx';
import { GoingOn } from '../lists/going-on.tsx';
import { nextAfter } from '../lists/next-after.ts';
import { useFilters } from '../lists/use-filters.ts';
import { OfficeFilter } from '../offices/office-filter.tsx';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { businessNow } from '../time/clock.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { EvaluationTable } from './evaluation-table.tsx';
import { listWords } from './list-words.ts';
import { evaluationsOf, evaluationsQuery } from './queries.ts';
import { stateWords } from './state-words.ts';
import '../pieces/sheet.css';

/** Evaluations of a region, the newest first, and by when the next one is held. */
export function OfficeEvaluations() {
  const said = useWords(listWords);
  const spoken = useStore(language);
  const [filters] = useFilters();
  const { data } = useSuspenseQuery(evaluationsQuery(evaluationsOf(filters)));
  const { evaluations, nextDue } = data;
  return (
    <>
      <PageHead title={said.title} beside={<PlanButton />}>
        {nextDue === null ? said.noDue : said.due(formatDay(nextDue, spoken))}
      </PageHead>
      <Filters />
      {evaluations.length === 0 ? (
        <NoEvaluations isNarrowed={Object.values(filters).some(Boolean)} />
      ) : (
        <div className="sheet sheet--table">
          <EvaluationTable evaluations={evaluations} />
        </div>
      )}
      <GoingOn next={nextAfter(evaluations, ({ evaluationId }) => evaluationId)} />
    </>
  );
}

function useMayPlan(): boolean {
  const { officer } = useOwnSession();
  return useMay()('evaluation.conduct', { officeCode: officer.officeCode ?? '' });
}

function PlanButton() {
  const said = useWords(listWords);
  if (!useMayPlan()) return null;
  return (
    <Button asChild>
      <PlaceLink place="planEvaluation">{said.plan}</PlaceLink>
    </Button>
  );
}

function NoEvaluations({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const said = useWords(listWords);
  const mayPlan = useMayPlan();
  return <Empty title={said.none}>{isNarrowed ? said.noneText : mayPlan ? said.noneYet : said.noneElsewhere}</Empty>;
}

/** Years back that can be chosen: dossiers are kept longer, and found from their institution. */
const YEARS = 6;

function Filters() {
  const said = useWords(listWords);
  const states = useWords(stateWords);
  const thisYear = new Date(businessNow()).getUTCFullYear();
  const years = Array.from({ length: YEARS }, (_, back) => `${thisYear + 1 - back}`);
  return (
    <FilterBar>
      <ChoiceFilter name="keadaan" label={said.state} choices={Object.entries(states)} />
      <ChoiceFilter name="tahun" label={said.year} choices={years.map((year) => [year, year])} />
      <ChoiceFilter
        name="semester"
        label={said.semester}
        choices={[
          ['1', said.first],
          ['2', said.second],
        ]}
      />
      <OfficeFilter />
    </FilterBar>
  );
}
