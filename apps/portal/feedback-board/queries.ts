import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer, Query } from '../api/queries.ts';
import { given } from '../lists/given.ts';
import { PAGE } from '../lists/use-filters.ts';
import type { Search } from '../router/places.ts';
import { type Months, readMonths, semesterOf } from '../time/period.ts';

export type CoverageLine = Answer<'listFeedbackCoverage'>['institutions'][number];
export type Arrears = Answer<'listFeedbackArrears'>['institutions'][number];
export type DeathHint = Answer<'listDeathHints'>['hints'][number];
export type HintState = DeathHint['state'];
export type Opened = Answer<'openFeedback'>;

type BoardFilter = Query<'listFeedbackCoverage'>;

/** The months that an address asks for: the semester of a day, unless it says otherwise. */
export function monthsOf({ periode }: Search, today: string): Months {
  return readMonths(periode) ?? semesterOf(today);
}

/** The board that an address asks for. */
export function boardOf(search: Search, today: string): BoardFilter {
  const { kantor, golongan, [PAGE]: page } = search;
  const filter = given({ office: kantor, class: golongan as BoardFilter['class'], page });
  return { ...monthsOf(search, today), ...filter };
}

export const coverageQuery = (query: BoardFilter) =>
  queryOptions({
    queryKey: ['feedback-coverage', query],
    queryFn: () => answerOf(api.GET('/portal/v1/feedback-coverage', { params: { query } })),
  });

export const institutionCoverageQuery = (institution: string, query: Months) =>
  queryOptions({
    queryKey: ['feedback-coverage', 'of', institution, query],
    queryFn: () =>
      answerOf(
        api.GET('/portal/v1/institutions/{institution}/feedback-coverage', {
          params: { path: { institution }, query },
        }),
      ),
  });

export const arrearsQuery = (query: Query<'listFeedbackArrears'>) =>
  queryOptions({
    queryKey: ['feedback-arrears', query],
    queryFn: () => answerOf(api.GET('/portal/v1/feedback-arrears', { params: { query } })),
  });

/** The hints that an address asks for: those that nobody has taken up, unless it says otherwise. */
export const hintsQuery = ({ keadaan, setelah }: Search) => {
  const query = given({ state: (keadaan ?? 'open') as HintState, after: setelah });
  return queryOptions({
    queryKey: ['death-hints', query],
    queryFn: async () => (await answerOf(api.GET('/portal/v1/death-hints', { params: { query } }))).hints,
  });
};
