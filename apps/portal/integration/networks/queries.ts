import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { Answer } from '../../api/queries.ts';

type Networks = Answer<'listNetworks'>;
export type RightNetworks = Networks['rights'][number];
export type RefusedAddress = Networks['refused'][number];

/** Registered networks of each right, and addresses that were refused lately. */
export const networksQuery = (id: string) =>
  queryOptions({
    queryKey: ['networks', id],
    queryFn: () => answerOf(api.GET('/portal/v1/institutions/{id}/networks', { params: { path: { id } } })),
  });
