import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import { type Answer, type Query, queryClient } from '../../api/queries.ts';
import { given } from '../../lists/given.ts';
import { ROWS } from '../../lists/next-after.ts';
import type { Search } from '../../router/places.ts';

export type FollowUp = Answer<'listFollowUps'>['followUps'][number];

type Filter = Query<'listFollowUps'>;

/** What an address may ask of follow-ups, as the API does; those that are open unless it says otherwise. */
const byState: Readonly<Record<string, Filter>> = {
  lewat: { overdue: 'true' },
  selesai: { open: 'false' },
  semua: {},
};

/** The follow-ups that an address asks for. */
export function followUpsOf({ keadaan = '', kantor, halaman }: Search): Filter {
  return { ...(byState[keadaan] ?? { open: 'true' }), ...given({ office: kantor, page: halaman }), limit: `${ROWS}` };
}

export const followUpsQuery = (query: Filter) =>
  queryOptions({
    queryKey: ['follow-ups', query],
    queryFn: () => answerOf(api.GET('/portal/v1/follow-ups', { params: { query } })),
  });

/** Has lists and dossiers read anew, after a follow-up was closed. */
export async function renewFollowUps(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['follow-ups'] }),
    queryClient.invalidateQueries({ queryKey: ['dossier'] }),
  ]);
}
