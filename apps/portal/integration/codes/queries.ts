import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { Answer } from '../../api/queries.ts';

type Catalogue = Answer<'listCodes'>;
export type Code = Catalogue['codes'][number];
export type ParameterCode = Catalogue['parameters'][number];

/** Every code that a call can end with; they change with the program only. */
export const codesQuery = queryOptions({
  queryKey: ['codes'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => answerOf(api.GET('/portal/v1/error-catalogue')),
});
