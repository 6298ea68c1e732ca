import { useSuspenseQuery } from '@tanstack/react-query';
import { Refusal } from '../api/refusal.ts';
import { GoingOn } from '../lists/going-on.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { language, useWords } from '../words/language.ts';
import { sayProblem } from '../words/problems.ts';
import { HistoryFilters } from './history-filters.tsx';
import { HistoryTable } from './history-table.tsx';
import { historyWords } from './history-words.ts';
import { historyOf, historyQuery } from './queries.ts';

const REFERENCE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the operator who is signed in has asked, by day, outcome, way and reference. */
export function Screen() {
  const said = useWords(historyWords);
  const [{ rujukan }] = useFilters();
  return (
    <>
      <PageHead title={said.title}>{said.lead}</PageHead>
      <HistoryFilters />
      {rujukan !== undefined && !REFERENCE.test(rujukan) ? (
        <Empty title={said.halfReference}>{said.halfReferenceText}</Empty>
      ) : (
        <OwnQuestions />
      )}
    </>
  );
}

function OwnQuestions() {
  const said = useWords(historyWords);
  const spoken = useStore(language);
  const [filters] = useFilters();
  const query = historyOf(filters);
  const { data } = useSuspenseQuery(historyQuery(query));
  if (data instanceof Refusal) return <Empty title={said.closed}>{sayProblem(data.problem, spoken)}</Empty>;
  return (
    <>
      {data.verifications.length === 0 ? (
        <NoQuestions narrowed={Object.keys(query).length > 0} />
      ) : (
        <HistoryTable period={data} asked={data.verifications} />
      )}
      <GoingOn next={data.next} />
    </>
  );
}

function NoQuestions({ narrowed }: { readonly narrowed: boolean }) {
  const said = useWords(historyWords);
  if (narrowed) return <Empty title={said.noMatch}>{said.noMatchText}</Empty>;
  return (
    <Empty title={said.none} step={<PlaceLink place="verify">{said.verify}</PlaceLink>}>
      {said.noneText}
    </Empty>
  );
}
