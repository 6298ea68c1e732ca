import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { type Answer, type Query, queryClient } from '../api/queries.ts';
import { given } from '../lists/given.ts';
import type { Search } from '../router/places.ts';

export type OldClient = Answer<'listOldClients'>['oldClients'][number];
export type OldClientState = OldClient['state'];
export type Switchover = Answer<'getSwitchover'>;
export type Letter = Switchover['letters'][number];
export type LetterKind = Letter['kind'];
export type Guide = Answer<'getSwitchoverGuide'>;
export type Tried = Answer<'tryNewMethod'>;

type Filter = Query<'listOldClients'>;

/** The old clients that an address asks for. */
export function oldClientsOf({ keadaan, kantor, setelah }: Search): Filter {
  return given({ state: keadaan as OldClientState | undefined, office: kantor, after: setelah });
}

export const oldClientsQuery = (query: Filter) =>
  queryOptions({
    queryKey: ['old-clients', query],
    queryFn: async () => (await answerOf(api.GET('/portal/v1/old-clients', { params: { query } }))).oldClients,
  });

export const switchoverQuery = (id: string) =>
  queryOptions({
    queryKey: ['switchover', id],
    queryFn: () => answerOf(api.GET('/portal/v1/rights/{id}/switchover', { params: { path: { id } } })),
  });

export const guideQuery = (id: string) =>
  queryOptions({
    queryKey: ['switchover-guide', id],
    queryFn: () => answerOf(api.GET('/portal/v1/rights/{id}/switchover/guide', { params: { path: { id } } })),
  });

/** Has everything about a right's switch read anew, after a letter was prepared or signed. */
export async function renewSwitchover(rightId: string): Promise<void> {
  const stale = [['switchover', rightId], ['old-clients']];
  await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
