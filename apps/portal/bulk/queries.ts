import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { type Answer, queryClient } from '../api/queries.ts';
import type { components } from '../api/schema.ts';
import { given } from '../lists/given.ts';

export type Job = components['schemas']['BulkJob'];
export type FileNotice = components['schemas']['BulkNotice'];
export type Preview = Answer<'previewList'>;
export type DryRun = Answer<'dryRunJob'>;
export type AnsweredRow = Answer<'listAnsweredRows'>['rows'][number];
export type ChosenRows = 'unmatched' | 'failed';
export type Move = 'start' | 'pause' | 'resume' | 'cancel';

/** Where a job is: it belongs to the right that it was handed in under. */
export interface JobPlace {
  readonly right: string;
  readonly id: string;
}

/** A job with the right that it is under. */
export type PlacedJob = Answer<'listJobsOfOperator'>['jobs'][number];

/** The own jobs, newest first, also those under a right that was renewed; none that may not be seen from this network. */
export const ownJobsQuery = queryOptions({
  queryKey: ['bulk', 'jobs'],
  staleTime: 0,
  queryFn: async () => (await answerOf(api.GET('/portal/v1/bulk-verifications'))).jobs,
});

/** The right that a job was handed in under, which never changes. */
export const rightOfJobQuery = (id: string) =>
  queryOptions({
    queryKey: ['bulk', 'right', id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      (await answerOf(api.GET('/portal/v1/bulk-verifications/{id}', { params: { path: { id } } }))).right,
  });

const keyOf = ({ right, id }: JobPlace) => ['bulk', 'job', right, id];

export const jobQuery = (at: JobPlace) =>
  queryOptions({
    queryKey: keyOf(at),
    staleTime: 0,
    queryFn: () =>
      answerOf(api.GET('/portal/v1/rights/{right}/bulk-verifications/{id}', { params: { path: { ...at } } })),
  });

export const dryRunQuery = (at: JobPlace, after: string | undefined) =>
  queryOptions({
    queryKey: [...keyOf(at), 'dry-run', after],
    staleTime: 0,
    queryFn: () => {
      const params = { path: { ...at }, query: given({ after }) };
      return answerOf(api.GET('/portal/v1/rights/{right}/bulk-verifications/{id}/dry-run', { params }));
    },
  });

export const rowsQuery = (
  at: JobPlace,
  query: { readonly rows: ChosenRows | undefined; readonly after?: string | undefined },
) =>
  queryOptions({
    queryKey: [...keyOf(at), 'rows', query],
    staleTime: 0,
    queryFn: () => {
      const params = { path: { ...at }, query: given(query) };
      return answerOf(api.GET('/portal/v1/rights/{right}/bulk-verifications/{id}/rows', { params }));
    },
  });

/** Moves a job on; what it is then stands on its page at once, and what it cost in the quota. */
export async function moveJob(at: JobPlace, move: Move): Promise<void> {
  const job = await answerOf(
    api.POST(`/portal/v1/rights/{right}/bulk-verifications/{id}/${move}`, { params: { path: { ...at } } }),
  );
  queryClient.setQueryData(keyOf(at), job);
  await queryClient.invalidateQueries({ queryKey: ['portal-rights'] });
}

/** Forgets a job with all its rows and answers. */
export async function forgetJob(at: JobPlace): Promise<void> {
  const params = { path: { ...at } };
  await answerOf(api.DELETE('/portal/v1/rights/{right}/bulk-verifications/{id}', { params }));
}

/** The path of a file that a job's answers can be saved as. */
export function resultsPath({ right, id }: JobPlace, rows: 'all' | ChosenRows, lang: string): string {
  return `/portal/v1/rights/${right}/bulk-verifications/${id}/results?rows=${rows}&lang=${lang}`;
}
