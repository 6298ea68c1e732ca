import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer, Body, Query } from '../api/queries.ts';
import { Refusal } from '../api/refusal.ts';
import { given } from '../lists/given.ts';
import { AFTER } from '../lists/use-filters.ts';
import type { Search } from '../router/places.ts';

export type ListedRecord = Answer<'listLogRecords'>['records'][number];
export type LoggedRecord = Answer<'showLogRecord'>;
export type LogHead = Answer<'showLogHead'>;
export type PersonSearch = Body<'searchLogForPerson'>;
export type FoundAbout = Answer<'searchLogForPerson'>;
export type Kind = ListedRecord['kind'];
type RecordsQuery = Query<'listLogRecords'>;

/** Milliseconds after which what is not signed yet is asked for again. */
const UNTIL_SIGNED_MS = 2_000;

/** The records that an address asks for: those of the last seven days, unless it says otherwise. */
export function recordsOf({
  dari,
  sampai,
  lembaga,
  jenis,
  metode,
  hasil,
  nomor,
  [AFTER]: after,
}: Search): RecordsQuery {
  const what = { kind: jenis as Kind | undefined, method: metode, outcome: hasil, request: nomor };
  return given({ from: dari, to: sampai, institution: lembaga, ...what, after });
}

/** Records of the region, asked for anew at each look; a period that is refused is answered with the refusal. */
export const recordsQuery = (query: RecordsQuery) =>
  queryOptions({
    queryKey: ['log', 'records', query],
    staleTime: 0,
    queryFn: async () => {
      try {
        return await answerOf(api.GET('/portal/v1/log/records', { params: { query } }));
      } catch (error) {
        if (error instanceof Refusal && error.problem.status === 400) return error;
        throw error;
      }
    },
  });

/** One record with its receipt; asked for again by itself until the log is signed over it. */
export const recordQuery = (id: string) =>
  queryOptions({
    queryKey: ['log', 'record', id],
    staleTime: 0,
    queryFn: () => answerOf(api.GET('/portal/v1/log/records/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.receipt === null ? UNTIL_SIGNED_MS : false),
  });

/** The newest head of the log, with the keys by which it is checked. */
export const headQuery = queryOptions({
  queryKey: ['log', 'head'],
  staleTime: 0,
  queryFn: () => answerOf(api.GET('/portal/v1/log/head')),
  refetchInterval: ({ state }) => (state.data?.head === null ? UNTIL_SIGNED_MS : false),
});
