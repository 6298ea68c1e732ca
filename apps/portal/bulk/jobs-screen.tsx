import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { portalRightsQuery } from '../api/queries.ts';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { Closed } from '../verification/closed.tsx';
import { useWords } from '../words/language.ts';
import { bulkWords } from './bulk-words.ts';
import { JobTable } from './job-table.tsx';
import { ownJobsQuery } from './queries.ts';

/** The lists that the operator has handed in, newest first. */
export function Screen() {
  const said = useWords(bulkWords);
  const { data: rights } = useSuspenseQuery(portalRightsQuery);
  const { data: jobs } = useSuspenseQuery(ownJobsQuery);
  const isOpen = rights.some(({ state }) => state === 'in_force');
  return (
    <>
      <PageHead title={said.title} beside={isOpen && jobs.length > 0 && <HandInLink />}>
        {said.lead}
      </PageHead>
      {!isOpen && <Closed rights={rights} />}
      {jobs.length > 0 && <JobTable jobs={jobs} />}
      {isOpen && jobs.length === 0 && (
        <Empty title={said.none} step={<HandInLink />}>
          {said.noneText}
        </Empty>
      )}
    </>
  );
}

function HandInLink() {
  const said = useWords(bulkWords);
  return (
    <Button asChild>
      <PlaceLink place="handInList">{said.handIn}</PlaceLink>
    </Button>
  );
}
