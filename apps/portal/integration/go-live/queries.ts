import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { Answer } from '../../api/queries.ts';

type GoLive = Answer<'showGoLive'>;
export type RightOnItsWay = GoLive['rights'][number];
export type GoLiveStep = RightOnItsWay['steps'][number];

/** The steps to going live under each right, from what is recorded. */
export const goLiveQuery = (id: string) =>
  queryOptions({
    queryKey: ['go-live', id],
    staleTime: 0,
    queryFn: () => answerOf(api.GET('/portal/v1/institutions/{id}/go-live', { params: { path: { id } } })),
  });
