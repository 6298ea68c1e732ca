import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { type Answer, queryClient } from '../api/queries.ts';

export type Notice = Answer<'listNotices'>['notices'][number];

/** Own notices on one page of the list, from '1'; unread ones first. */
export const noticesQuery = (page: string) =>
  queryOptions({
    queryKey: ['notices', page],
    queryFn: () => answerOf(api.GET('/portal/v1/notices', { params: { query: { page, limit: '20' } } })),
  });

/** Marks a notice as read; whoever counts the unread ones counts anew. */
export async function markRead(id: string): Promise<void> {
  await answerOf(api.POST('/portal/v1/notices/{id}/read', { params: { path: { id } } }));
  await queryClient.invalidateQueries({ queryKey: ['notices'] });
}
