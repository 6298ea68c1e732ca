import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer, Query } from '../api/queries.ts';
import { Refusal } from '../api/refusal.ts';
import { given } from '../lists/given.ts';
import { AFTER } from '../lists/use-filters.ts';
import type { Search } from '../router/places.ts';

export type Asked = Answer<'listOwnVerifications'>['verifications'][number];
export type Way = Asked['method'];
type HistoryQuery = Query<'listOwnVerifications'>;

/** What the address asks for: the last three months of everything, unless it says otherwise. */
export function historyOf({ dari, sampai, hasil, cara, rujukan, [AFTER]: after }: Search): HistoryQuery {
  return given({
    from: dari,
    to: sampai,
    outcome: hasil as HistoryQuery['outcome'],
    method: cara as HistoryQuery['method'],
    reference: rujukan?.toLowerCase(),
    after,
  });
}

/** The own questions, asked for anew at each look; a refusal is answered with, so that the filters stay beside it. */
export const historyQuery = (query: HistoryQuery) =>
  queryOptions({
    queryKey: ['own-verifications', query],
    staleTime: 0,
    queryFn: async () => {
      try {
        return await answerOf(api.GET('/portal/v1/own-verifications', { params: { query } }));
      } catch (error) {
        if (error instanceof Refusal && [400, 403].includes(error.problem.status)) return error;
        throw error;
      }
    },
  });
