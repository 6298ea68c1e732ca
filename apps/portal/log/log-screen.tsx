import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../account/own-session.ts';
import { installationQuery } from '../api/queries.ts';
import { Refusal } from '../api/refusal.ts';
import { GoingOn } from '../lists/going-on.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { language, useWords } from '../words/language.ts';
import { sayProblem } from '../words/problems.ts';
import { LogFilters } from './log-filters.tsx';
import { logWords } from './log-words.ts';
import { recordsOf, recordsQuery } from './queries.ts';
import { RecordTable } from './record-table.tsx';

/** Records of the region, the newest first, by time, institution, kind, method, outcome, or the number of one. */
export function Screen() {
  const said = useWords(logWords);
  const spoken = useStore(language);
  const { workplace } = useOwnSession();
  const { data: installation } = useSuspenseQuery(installationQuery);
  const { simulatedDay } = installation;
  const [filters] = useFilters();
  const { data } = useSuspenseQuery(recordsQuery(recordsOf(filters)));
  const { records, next } = data instanceof Refusal ? { records: [], next: null } : data;
  return (
    <>
      <PageHead title={said.title}>
        {said.lead(`${workplace?.name}`)} {simulatedDay !== null && said.trueTime}
      </PageHead>
      <LogFilters records={records} />
      {data instanceof Refusal && <Empty title={said.closed}>{sayProblem(data.problem, spoken)}</Empty>}
      {records.length > 0 && <RecordTable caption={said.title} records={records} />}
      {!(data instanceof Refusal) && records.length === 0 && <NoneFound goesOn={next !== null} />}
      <GoingOn next={next} />
    </>
  );
}

/** A page may find nothing although there are older records: one look reads no more than so many. */
function NoneFound({ goesOn }: { readonly goesOn: boolean }) {
  const said = useWords(logWords);
  const [{ nomor }] = useFilters();
  if (goesOn) return <p className="hint">{said.noneShort}</p>;
  const all = <PlaceLink place="accessLog">{said.all}</PlaceLink>;
  return nomor === undefined ? (
    <Empty title={said.none} step={all}>
      {said.noneText}
    </Empty>
  ) : (
    <Empty title={said.noSuch} step={all}>
      {said.noSuchText}
    </Empty>
  );
}
