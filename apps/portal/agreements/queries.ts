import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { type Answer, type Body, queryClient } from '../api/queries.ts';
import type { operations } from '../api/schema.ts';

export type Agreement = Answer<'getAgreement'>;
export type ListedAgreement = Answer<'listAgreements'>['agreements'][number];
export type Version = Agreement['versions'][number];
export type Right = Agreement['rights'][number];
export type Signature = Agreement['signatures'][number];
export type Letter = Agreement['letters'][number];
export type Differences = Answer<'getAgreementDifferences'>;
export type Annex = Body<'changeAnnexDraft'>['annex'];
export type AnnexRight = Annex['rights'][number];
export type Duty = NonNullable<Annex['feedback']>[number];

export type AgreementFilter = Omit<NonNullable<operations['listAgreements']['parameters']['query']>, 'limit'>;

/** Rows of a page of the list. */
const PAGE = 50;

/** Agreements that a filter names, those that end first at the top; `next` is where the list goes on. */
export const agreementsQuery = (filter: AgreementFilter) =>
  queryOptions({
    queryKey: ['agreements', filter],
    queryFn: async () => {
      const query = { ...filter, limit: String(PAGE + 1) };
      const { agreements } = await answerOf(api.GET('/portal/v1/agreements', { params: { query } }));
      const shown = agreements.slice(0, PAGE);
      return { agreements: shown, next: agreements.length > PAGE ? (shown.at(-1)?.agreementId ?? null) : null };
    },
  });

/** An agreement with all that belongs to it. */
export const agreementQuery = (id: string) =>
  queryOptions({
    queryKey: ['agreement', id],
    queryFn: () => answerOf(api.GET('/portal/v1/agreements/{id}', { params: { path: { id } } })),
  });

/** What differs between two versions. They may be drafts, so it is asked anew with the agreement. */
export const differencesQuery = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['agreement', id, 'differences', from, to],
    queryFn: () => {
      const params = { path: { id }, query: { from: String(from), to: String(to) } };
      return answerOf(api.GET('/portal/v1/agreements/{id}/differences', { params }));
    },
  });

/** Shows an agreement as the server told it after a change, and reads anew what else tells of it. */
export async function keepAgreement(agreement: Agreement): Promise<Agreement> {
  const { queryKey } = agreementQuery(agreement.agreementId);
  await queryClient.invalidateQueries({ queryKey, predicate: ({ queryKey: key }) => key.length > queryKey.length });
  queryClient.setQueryData(queryKey, agreement);
  await queryClient.invalidateQueries({ queryKey: ['agreements'] });
  return agreement;
}
