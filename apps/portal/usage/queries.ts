import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer, Query } from '../api/queries.ts';
import { given } from '../lists/given.ts';
import type { Search } from '../router/places.ts';
import { readMonths } from '../time/period.ts';

/** What is counted: months, and whose. */
export type Board = ReturnType<typeof boardOf>;
export type Sum = Answer<'sumUsage'>['sums'][number];
export type Counts = Pick<Sum, 'calls' | 'hits' | 'found' | 'notFound' | 'refused'>;
export type InstitutionUse = Answer<'listInstitutionUse'>['institutions'][number];
export type Usage = Answer<'showInstitutionUsage'>;
export type DayUse = Usage['days'][number];
export type UserUse = Answer<'listUserUse'>['users'][number];
export type UpliftUse = Answer<'listUpliftUse'>['uplifts'][number];
export type ElementUse = Answer<'countElements'>['elements'][number];
export type Findings = Answer<'tellFindings'>;
export type Pattern = Answer<'showPattern'>;

/** What use can be told apart by on the board. */
export const dimensions = ['office', 'sector', 'method', 'purpose', 'outcome'] as const;
export type Dimension = (typeof dimensions)[number];

/** The board that an address asks for: the last six months of all that one sees, unless it says otherwise. */
export function boardOf({ periode, kantor, sektor }: Search) {
  return given({ ...readMonths(periode), office: kantor, sector: sektor });
}

export const sumsQuery = (dimension: Dimension | 'province' | 'month', query: Board) =>
  queryOptions({
    queryKey: ['usage', 'by', dimension, query],
    queryFn: () => answerOf(api.GET('/portal/v1/usage/by/{dimension}', { params: { path: { dimension }, query } })),
  });

export const elementUseQuery = (query: Board) =>
  queryOptions({
    queryKey: ['usage', 'elements', query],
    queryFn: async () => (await answerOf(api.GET('/portal/v1/usage/elements', { params: { query } }))).elements,
  });

/** Hours are not told apart by sector. */
export const hoursQuery = ({ sector: _, ...query }: Board) =>
  queryOptions({
    queryKey: ['usage', 'hours', query],
    queryFn: async () => (await answerOf(api.GET('/portal/v1/usage/hours', { params: { query } }))).weekdays,
  });

export const findingsQuery = (query: Board) =>
  queryOptions({
    queryKey: ['usage', 'findings', query],
    queryFn: () => answerOf(api.GET('/portal/v1/usage/findings', { params: { query } })),
  });

export type Order = 'hits' | 'notFoundRate' | 'name';

export const institutionUseQuery = (board: Board, part: { sort: Order; page?: string; limit?: string }) =>
  queryOptions({
    queryKey: ['usage', 'institutions', board, part],
    queryFn: () => answerOf(api.GET('/portal/v1/usage/institutions', { params: { query: { ...board, ...part } } })),
  });

/** The days that an address asks for: the last thirty, unless it says otherwise. */
export function daysOf({ dari, sampai }: Search) {
  return given({ from: dari, to: sampai });
}

export const usageQuery = (institution: string, query: ReturnType<typeof daysOf>) =>
  queryOptions({
    queryKey: ['usage', 'of', institution, query],
    queryFn: () =>
      answerOf(api.GET('/portal/v1/institutions/{institution}/usage', { params: { path: { institution }, query } })),
  });

export const usersQuery = (institution: string) =>
  queryOptions({
    queryKey: ['usage', 'users', institution],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/portal/v1/institutions/{institution}/usage/users', { params: { path: { institution } } }),
        )
      ).users,
  });

export const upliftsQuery = (institution: string) =>
  queryOptions({
    queryKey: ['usage', 'uplifts', institution],
    queryFn: async () =>
      (await answerOf(api.GET('/portal/v1/usage/uplifts', { params: { query: { institution } } }))).uplifts,
  });

type PatternFilter = Query<'listPatterns'>;
export type PatternKind = NonNullable<PatternFilter['kind']>;

/** The patterns that an address asks for: the open ones, unless it says otherwise. */
export function patternsOf({ keadaan, jenis, kantor, lembaga, setelah }: Search): PatternFilter {
  const state = keadaan === 'semua' ? undefined : keadaan === 'closed' ? keadaan : 'open';
  return given({ state, kind: jenis as PatternKind | undefined, office: kantor, institution: lembaga, after: setelah });
}

export const patternsQuery = (filter: PatternFilter) =>
  queryOptions({
    queryKey: ['patterns', filter],
    queryFn: async () => (await answerOf(api.GET('/portal/v1/usage/patterns', { params: { query: filter } }))).patterns,
  });

export const patternQuery = (pattern: string) =>
  queryOptions({
    queryKey: ['pattern', pattern],
    queryFn: () => answerOf(api.GET('/portal/v1/usage/patterns/{pattern}', { params: { path: { pattern } } })),
  });
