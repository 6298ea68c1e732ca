import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { Answer } from '../../api/queries.ts';

export type Sandbox = Answer<'showSandbox'>;
export type TestKey = Sandbox['keys'][number];
export type TestPerson = Sandbox['people'][number];
export type Forced = Sandbox['forced'][number];

/** Test people, forced outcomes, and the test keys of one's own institution. */
export const sandboxQuery = queryOptions({
  queryKey: ['sandbox'],
  queryFn: () => answerOf(api.GET('/portal/v1/sandbox')),
});
