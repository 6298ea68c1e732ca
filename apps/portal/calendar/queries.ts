import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer, Query } from '../api/queries.ts';
import { given } from '../lists/given.ts';
import type { Search } from '../router/places.ts';

type Filter = Query<'showExpiryCalendar'>;
export type Month = Answer<'showExpiryCalendar'>['months'][number];
export type Day = Month['days'][number];
export type End = Day['ends'][number];

/** The months that an address asks for: three from this one on, unless it says otherwise. */
export function calendarOf({ mulai, lama, kantor }: Search): Filter {
  return given({ from: mulai, months: lama, office: kantor });
}

export const calendarQuery = (filter: Filter) =>
  queryOptions({
    queryKey: ['expiry-calendar', filter],
    queryFn: () => answerOf(api.GET('/portal/v1/expiry-calendar', { params: { query: filter } })),
  });
