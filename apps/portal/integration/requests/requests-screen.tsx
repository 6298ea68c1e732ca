import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../../account/own-session.ts';
import { Refusal } from '../../api/refusal.ts';
import { GoingOn } from '../../lists/going-on.tsx';
import { useFilters } from '../../lists/use-filters.ts';
import { Empty } from '../../pieces/empty.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { useStore } from '../../store.ts';
import { language, useWords } from '../../words/language.ts';
import { sayProblem } from '../../words/problems.ts';
import { requestIfAnyQuery, requestsOf, requestsQuery } from './queries.ts';
import { RequestFilters } from './request-filters.tsx';
import { RequestTable } from './request-table.tsx';
import { requestWords } from './request-words.ts';
import '../../pieces/sheet.css';

const NUMBER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the institution's own applications asked, by time, outcome, right, key, or the number of one request. */
export function Screen() {
  const said = useWords(requestWords);
  const [{ nomor }] = useFilters();
  return (
    <>
      <PageHead title={said.title}>{said.lead}</PageHead>
      <RequestFilters />
      {nomor === undefined ? <Listed /> : <Numbered number={readNumber(nomor)} />}
    </>
  );
}

/** A number as it was copied: alone, or as the urn that problems have. */
function readNumber(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^urn:uuid:/, '');
}

function Numbered({ number }: { readonly number: string }) {
  return NUMBER.test(number) ? <IfAny number={number} /> : <NoSuch />;
}

function IfAny({ number }: { readonly number: string }) {
  const { data: found } = useSuspenseQuery(requestIfAnyQuery(useOwnInstitution(), number));
  return found === null ? <NoSuch /> : <RequestTable requests={[found]} />;
}

function NoSuch() {
  const said = useWords(requestWords);
  return <Empty title={said.noSuch}>{said.noSuchText}</Empty>;
}

function Listed() {
  const said = useWords(requestWords);
  const spoken = useStore(language);
  const [filters] = useFilters();
  const { data } = useSuspenseQuery(requestsQuery(useOwnInstitution(), requestsOf(filters)));
  if (data instanceof Refusal) return <Empty title={said.closed}>{sayProblem(data.problem, spoken)}</Empty>;
  const { requests, next } = data;
  return (
    <>
      {requests.length > 0 && <RequestTable requests={requests} />}
      {requests.length === 0 && next === null && <Empty title={said.none}>{said.noneText}</Empty>}
      {requests.length === 0 && next !== null && <p className="hint">{said.noneShort}</p>}
      <GoingOn next={next} />
    </>
  );
}

function useOwnInstitution(): string {
  return useOwnSession().officer.institutionId ?? '';
}
