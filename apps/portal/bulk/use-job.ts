import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { queryClient } from '../api/queries.ts';
import { type Job, type JobPlace, jobQuery, rightOfJobQuery } from './queries.ts';

const LOOK_MS = 2_000;
/** Twenty minutes: each look counts as a use of the session, which must end for somebody who has left. */
const MOST_LOOKS = 600;

/** The job that the address is about. */
export function useJobPlace(): JobPlace {
  const { id = '' }: Partial<Pick<JobPlace, 'id'>> = useParams({ strict: false });
  const { data: right } = useSuspenseQuery(rightOfJobQuery(id));
  return { right, id };
}

/** A job as it is now, looked at again and again while it moves by itself; `isWatched` ends when that has. */
export function useJob(at: JobPlace): { readonly job: Job; readonly isWatched: boolean } {
  const { data: job } = useSuspenseQuery({
    ...jobQuery(at),
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data && movesByItself(data) && dataUpdateCount < MOST_LOOKS ? LOOK_MS : false,
  });
  const { dataUpdateCount = 0 } = queryClient.getQueryState(jobQuery(at).queryKey) ?? {};
  return { job, isWatched: dataUpdateCount < MOST_LOOKS };
}

function movesByItself({ state, pause }: Job): boolean {
  return state === 'receiving' || state === 'running' || pause?.goesOnByItself === true;
}
