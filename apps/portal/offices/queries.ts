import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { type Answer, queryClient } from '../api/queries.ts';
import { officesQuery } from './offices.ts';

export type Office = Answer<'showOffice'>;
export type NumberPattern = Answer<'listNumberPatterns'>['patterns'][number];
export type NumberKind = NumberPattern['kind'];

/** An office with its letterhead. */
export const officeQuery = (office: string) =>
  queryOptions({
    queryKey: ['office', office],
    queryFn: () => answerOf(api.GET('/portal/v1/offices/{office}', { params: { path: { office } } })),
  });

/** How an office numbers its letters. */
export const patternsQuery = (code: string) =>
  queryOptions({
    queryKey: ['office', code, 'number-patterns'],
    queryFn: async () =>
      (await answerOf(api.GET('/portal/v1/offices/{code}/number-patterns', { params: { path: { code } } }))).patterns,
  });

/** Shows an office as the server told it after a change. */
export async function keepOffice(office: Office): Promise<void> {
  queryClient.setQueryData(officeQuery(office.officeCode).queryKey, office);
  await queryClient.invalidateQueries({ queryKey: officesQuery.queryKey });
}
