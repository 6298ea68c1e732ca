import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { type Answer, type Query, queryClient } from '../api/queries.ts';

export type Officer = Answer<'showOfficer'>;
export type ListedOfficer = Answer<'listStaff'>['officers'][number];
export type Role = Officer['roles'][number];
export type OfficersFilter = Query<'listStaff'>;

/** An officer with its letters of appointment. */
export const officerQuery = (officer: string) =>
  queryOptions({
    queryKey: ['officer', officer],
    queryFn: () => answerOf(api.GET('/portal/v1/officers/{officer}', { params: { path: { officer } } })),
  });

/** Those who work at an office, a page of them. */
export const staffQuery = (office: string, query: OfficersFilter) =>
  queryOptions({
    queryKey: ['officers', office, query],
    queryFn: () => answerOf(api.GET('/portal/v1/offices/{office}/officers', { params: { path: { office }, query } })),
  });

/** Those who work at an institution, a page of them. */
export const usersQuery = (institution: string, query: OfficersFilter) =>
  queryOptions({
    queryKey: ['officers', institution, query],
    queryFn: () =>
      answerOf(api.GET('/portal/v1/institutions/{institution}/users', { params: { path: { institution }, query } })),
  });

/** Shows an officer as the server told it after a change; lists and institutions count anew. */
export async function keepOfficer(officer: Officer): Promise<void> {
  queryClient.setQueryData(officerQuery(officer.officerId).queryKey, officer);
  await readPeopleAgain();
}

/** Reads again whatever lists or counts people. */
export async function readPeopleAgain(): Promise<void> {
  await Promise.all(['officers', 'institution'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })));
}
