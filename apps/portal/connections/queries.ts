import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { type Answer, queryClient } from '../api/queries.ts';

export type Connection = Answer<'listConnections'>['connections'][number];

/** Closed networks of an institution. */
export const connectionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['connections', id],
    queryFn: async () =>
      (await answerOf(api.GET('/portal/v1/institutions/{id}/connections', { params: { path: { id } } }))).connections,
  });

/** Reads the networks of an institution anew, and whatever names them. */
export async function renewConnections(id: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: connectionsQuery(id).queryKey });
  await queryClient.invalidateQueries({ queryKey: ['agreement'] });
}
