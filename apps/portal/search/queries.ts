import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/queries.ts';

export type Found = Answer<'search'>;
export type Kind = keyof Found;
export type Hit = NonNullable<Found[Kind]>['hits'][number];

/** What is found by some words. Nothing of it is kept: what was looked for is nobody's business afterwards. */
export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    gcTime: 0,
    queryFn: () => answerOf(api.GET('/portal/v1/search', { params: { query: { q } } })),
  });
