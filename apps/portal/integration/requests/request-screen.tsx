import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useOwnSession, useZone } from '../../account/own-session.ts';
import { institutionQuery } from '../../institutions/queries.ts';
import { Columns } from '../../pieces/columns.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { useStore } from '../../store.ts';
import { formatSecond } from '../../time/format.ts';
import { language, useWords } from '../../words/language.ts';
import { exampleOf } from '../calls/call.ts';
import { ShownCall } from '../calls/shown-call.tsx';
import { keysQuery } from '../keys/queries.ts';
import { MeaningSheet } from './meaning-sheet.tsx';
import { useOutcomeName } from './outcome.tsx';
import { requestQuery } from './queries.ts';
import { RequestFacts } from './request-facts.tsx';
import { requestWords } from './request-words.ts';

/** One request: how it ended, what that means and what to do, and a call like it. */
export function Screen() {
  const said = useWords(requestWords);
  const spoken = useStore(language);
  const zone = useZone();
  const nameOf = useOutcomeName();
  const { request: number = '' }: { request?: string } = useParams({ strict: false });
  const institutionId = useOwnSession().officer.institutionId ?? '';
  const { data } = useSuspenseQuery(requestQuery(institutionId, number));
  const { data: institution } = useSuspenseQuery(institutionQuery(institutionId));
  const { data: keys } = useSuspenseQuery(keysQuery(institutionId));
  const { request } = data;
  const right = keys.rights.find(({ rightId }) => rightId === request.rightId);
  const example = exampleOf({ ...request, purpose: right?.purpose, slug: institution.slug });
  return (
    <>
      <PageHead title={nameOf(request.outcome)}>{formatSecond(request.at, spoken, zone)}</PageHead>
      <Columns beside={<RequestFacts request={request} right={right} />}>
        <MeaningSheet detail={data} />
        {example && (
          <Sheet title={said.example} note={said.exampleNote}>
            <ShownCall call={example} />
          </Sheet>
        )}
      </Columns>
    </>
  );
}
