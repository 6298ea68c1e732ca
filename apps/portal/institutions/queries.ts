import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { type Answer, queryClient } from '../api/queries.ts';
import type { operations } from '../api/schema.ts';

export type Institution = Answer<'showInstitution'>;
export type ListedInstitution = Answer<'listInstitutions'>['institutions'][number];
export type Sanction = Answer<'listSanctions'>['sanctions'][number];

type InstitutionFilter = NonNullable<operations['listInstitutions']['parameters']['query']>;

/** Institutions that a filter names, a page of them. */
export const institutionsQuery = (filter: InstitutionFilter) =>
  queryOptions({
    queryKey: ['institutions', filter],
    queryFn: () => answerOf(api.GET('/portal/v1/institutions', { params: { query: filter } })),
  });

/** An institution with its office. */
export const institutionQuery = (institution: string) =>
  queryOptions({
    queryKey: ['institution', institution],
    queryFn: () => answerOf(api.GET('/portal/v1/institutions/{institution}', { params: { path: { institution } } })),
  });

/** Sanctions of an institution that are in force or proposed. */
export const sanctionsOfQuery = (institution: string) =>
  queryOptions({
    queryKey: ['sanctions', { institution }],
    queryFn: async () =>
      (await answerOf(api.GET('/portal/v1/sanctions', { params: { query: { institution, limit: '200' } } }))).sanctions,
  });

/** Shows an institution as the server told it after a change. */
export async function keepInstitution(institution: Institution): Promise<void> {
  queryClient.setQueryData(institutionQuery(institution.institutionId).queryKey, institution);
  await queryClient.invalidateQueries({ queryKey: ['institutions'] });
}
