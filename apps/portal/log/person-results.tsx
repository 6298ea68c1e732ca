import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { Empty } from '../pieces/empty.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { personWords } from './person-words.ts';
import type { FoundAbout, PersonSearch } from './queries.ts';
import { RecordTable } from './record-table.tsx';
import './log.css';

interface PersonResultsProps {
  readonly search: PersonSearch;
  readonly found: FoundAbout;
  readonly onMore: (after: string) => Promise<void>;
}

/** What a search has found, and the number under which the search itself is in the log. */
export function PersonResults({ search, found, onMore }: PersonResultsProps) {
  const said = useWords(personWords);
  const spoken = useStore(language);
  const { outcome, records, next, from, to, requestId } = found;
  const isEmpty = records.length === 0;
  return (
    <div className="proof">
      <p className="hint" role="status">
        {said.about(search.caseRef, formatDay(from, spoken), formatDay(to, spoken))} {said.recorded}{' '}
        <PlaceLink place="logRecord" of={{ record: requestId }} target="_blank">
          {requestId}
        </PlaceLink>
        .
      </p>
      {outcome === 'limit_reached' && <Empty title={said.limit}>{said.limitText}</Empty>}
      {outcome === 'log_searched' && isEmpty && next === null && <Empty title={said.none}>{said.noneText}</Empty>}
      {isEmpty && next !== null && <p>{said.moreNone}</p>}
      {!isEmpty && <RecordTable caption={said.results} records={records} target="_blank" />}
      {next !== null && <More onMore={() => onMore(next)} />}
    </div>
  );
}

/** The next page is a look of its own: it is recorded and counted like the first. */
function More({ onMore }: { readonly onMore: () => Promise<void> }) {
  const said = useWords(personWords);
  const sending = useSending(useFields({}), { fields: {} }, onMore);
  return (
    <Form sending={sending} send={said.more} variant="secondary">
      {null}
    </Form>
  );
}
