import { useSuspenseQuery } from '@tanstack/react-query';
import { officesQuery, useOfficeName } from '../offices/offices.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatNumber, formatShortDay } from '../time/format.ts';
import { nameSemester } from '../time/period.ts';
import { language, useWords } from '../words/language.ts';
import { EvaluationStateTag } from './evaluation-state.tsx';
import { listWords } from './list-words.ts';
import type { ListedEvaluation } from './queries.ts';

/** Evaluations in a list: which, when and where, how far, with how many. */
export function EvaluationTable({ evaluations }: { readonly evaluations: readonly ListedEvaluation[] }) {
  const said = useWords(listWords);
  const spoken = useStore(language);
  const officeName = useOfficeName();
  const { data: offices } = useSuspenseQuery(officesQuery);
  const whose = { name: said.office, cell: ({ officeCode }: ListedEvaluation) => officeName(officeCode) };
  return (
    <DataTable
      caption={said.title}
      rows={evaluations}
      keyOf={({ evaluationId }) => evaluationId}
      columns={[
        {
          name: said.evaluation,
          cell: ({ evaluationId: id, title, year, semester }) => (
            <>
              <PlaceLink place="evaluation" of={{ id }}>
                {title}
              </PlaceLink>
              <span className="below">{nameSemester({ year, semester })}</span>
            </>
          ),
        },
        ...(offices.length > 1 ? [whose] : []),
        {
          name: said.day,
          cell: ({ day, place }) => (
            <>
              <span className="nowrap">{formatShortDay(day, spoken)}</span>
              <span className="below">{place}</span>
            </>
          ),
        },
        { name: said.state, cell: ({ state }) => <EvaluationStateTag state={state} /> },
        { name: said.invited, number: true, cell: ({ invited }) => formatNumber(invited, spoken) },
      ]}
    />
  );
}
