import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { Answer, Query } from '../../api/queries.ts';
import { codeOf, Refusal } from '../../api/refusal.ts';
import { given } from '../../lists/given.ts';
import { AFTER } from '../../lists/use-filters.ts';
import type { Search } from '../../router/places.ts';

export type MadeRequest = Answer<'listRequests'>['requests'][number];
export type RequestDetail = Answer<'showRequest'>;
type RequestsQuery = Query<'listRequests'>;

/** What the address asks for: the last seven days of everything, unless it says otherwise. */
export function requestsOf({ dari, sampai, hasil, hak, kunci, [AFTER]: after }: Search): RequestsQuery {
  return given({ from: dari, to: sampai, outcome: hasil, right: hak, credential: kunci, after });
}

/** Requests of an institution, asked for anew at each look; a period that is refused is answered with the refusal. */
export const requestsQuery = (id: string, query: RequestsQuery) =>
  queryOptions({
    queryKey: ['requests', id, query],
    staleTime: 0,
    queryFn: async () => {
      try {
        return await answerOf(api.GET('/portal/v1/institutions/{id}/requests', { params: { path: { id }, query } }));
      } catch (error) {
        if (error instanceof Refusal && error.problem.status === 400) return error;
        throw error;
      }
    },
  });

/** One request with what its outcome means. */
export const requestQuery = (id: string, request: string) =>
  queryOptions({
    queryKey: ['requests', id, 'one', request],
    queryFn: () => {
      const params = { path: { id, request } };
      return answerOf(api.GET('/portal/v1/institutions/{id}/requests/{request}', { params }));
    },
  });

/** The same for a number that somebody typed: null where there is no such request. */
export const requestIfAnyQuery = (id: string, request: string) =>
  queryOptions({
    queryKey: ['requests', id, 'if any', request],
    staleTime: 0,
    queryFn: async () => {
      try {
        const params = { path: { id, request } };
        return (await answerOf(api.GET('/portal/v1/institutions/{id}/requests/{request}', { params }))).request;
      } catch (error) {
        if (codeOf(error) === 'not_found') return null;
        throw error;
      }
    },
  });
