import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { type Answer, queryClient } from '../api/queries.ts';
import type { operations } from '../api/schema.ts';

export type Application = Answer<'getApplication'>;
export type ApplicationState = Application['state'];
export type ListedApplication = Answer<'listApplications'>['applications'][number];
export type PaperKind = Application['attachments'][number]['kind'];
export type Step = Application['timeline'][number];
export type Move = Step['move'];
export type ListQuery = NonNullable<operations['listApplications']['parameters']['query']>;

const KEY = 'applications';

/** A page of the applications that one may see. */
export const applicationsQuery = (query: ListQuery) =>
  queryOptions({
    queryKey: [KEY, query],
    queryFn: () => answerOf(api.GET('/portal/v1/applications', { params: { query } })),
  });

/** One application with its papers, steps, and what may be done next. */
export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: [KEY, id],
    queryFn: () => answerOf(api.GET('/portal/v1/applications/{id}', { params: { path: { id } } })),
  });

/** Agreements of the own institution, of which one can be continued. */
export const ownAgreementsQuery = queryOptions({
  queryKey: ['agreements', 'own'],
  queryFn: async () => (await answerOf(api.GET('/portal/v1/agreements', { params: { query: {} } }))).agreements,
});

/** Has everything about applications read anew. */
export function renewApplications(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: [KEY] });
}
