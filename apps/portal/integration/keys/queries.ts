import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import { type Answer, queryClient } from '../../api/queries.ts';

export type Keys = Answer<'listCredentials'>;
export type Key = Keys['credentials'][number];
export type Kind = Key['kind'];
export type RightForKeys = Keys['rights'][number];

/** The keys of an institution, and what can be made. No secret is ever in it. */
export const keysQuery = (id: string) =>
  queryOptions({
    queryKey: ['keys', id],
    queryFn: () => answerOf(api.GET('/portal/v1/institutions/{id}/credentials', { params: { path: { id } } })),
  });

/** Has the keys of an institution read anew, with all that tells of them. */
export async function renewKeys(institutionId: string): Promise<void> {
  const stale = [['keys', institutionId], ['sandbox'], ['go-live', institutionId]];
  await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
