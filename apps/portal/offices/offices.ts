import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';

/** The offices that one sees: the own one and those of its region. */
export const officesQuery = queryOptions({
  queryKey: ['offices'],
  staleTime: 300_000,
  queryFn: async () => (await answerOf(api.GET('/portal/v1/offices'))).offices,
});

/** The name of an office by its code; the code itself where one does not see that office. */
export function useOfficeName(): (officeCode: string) => string {
  const { data: offices } = useSuspenseQuery(officesQuery);
  const names = new Map(offices.map(({ officeCode, name }) => [officeCode, name]));
  return (officeCode) => names.get(officeCode) ?? officeCode;
}

/** Ditjen Dukcapil as the place of what it alone does, wherever the thing lies. */
export const PUSAT = { officeCode: '00' } as const;
