import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { type Answer, type Body, type Query, queryClient } from '../api/queries.ts';
import { given } from '../lists/given.ts';
import type { Search } from '../router/places.ts';

export type Sanction = Answer<'getSanction'>;
export type ListedSanction = Answer<'listSanctions'>['sanctions'][number];
export type Kind = Sanction['kind'];
export type State = Sanction['state'];
export type Move = Sanction['moves'][number]['move'];
export type Proposal = Body<'proposeSanction'>;
export type EvidenceKind = Sanction['evidence'][number]['what'];

type Filter = Query<'listSanctions'>;

/** The sanctions that an address asks for. */
export function sanctionsOf({ keadaan, jenis, kantor, setelah }: Search): Filter {
  const [state, kind] = [keadaan as State | undefined, jenis as Kind | undefined];
  return given({ state, kind, office: kantor, after: setelah });
}

export const sanctionsQuery = (query: Filter) =>
  queryOptions({
    queryKey: ['sanctions', query],
    queryFn: () => answerOf(api.GET('/portal/v1/sanctions', { params: { query } })),
  });

export const sanctionQuery = (id: string) =>
  queryOptions({
    queryKey: ['sanction', id],
    queryFn: () => answerOf(api.GET('/portal/v1/sanctions/{id}', { params: { path: { id } } })),
  });

/** An institution as a proposal names it, with the agreements and rights that it may be about. */
export const subjectQuery = (institution: string) =>
  queryOptions({
    queryKey: ['sanction-subject', institution],
    queryFn: async () => {
      const path = { institution };
      const { name, officeCode } = await answerOf(
        api.GET('/portal/v1/institutions/{institution}', { params: { path } }),
      );
      const listed = await answerOf(api.GET('/portal/v1/agreements', { params: { query: { institution } } }));
      const living = listed.agreements.filter(({ status }) => status === 'active');
      const agreements = await Promise.all(
        living.map(({ agreementId: id }) =>
          answerOf(api.GET('/portal/v1/agreements/{id}', { params: { path: { id } } })),
        ),
      );
      return { name, officeCode, agreements };
    },
  });

/** Keeps a sanction as a change has answered it, and has lists read anew. */
export async function keepSanction(sanction: Sanction): Promise<void> {
  queryClient.setQueryData(sanctionQuery(sanction.sanctionId).queryKey, sanction);
  await queryClient.invalidateQueries({ queryKey: ['sanctions'] });
}
