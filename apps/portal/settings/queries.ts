import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { type Answer, queryClient } from '../api/queries.ts';

export type Setting = Answer<'listSettings'>['settings'][number];

/** Every setting of the programme, in the order of its subjects. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: async () => (await answerOf(api.GET('/portal/v1/settings'))).settings,
});

/** Shows the settings as the server told them after a decision. */
export function keepSettings(settings: readonly Setting[]): void {
  queryClient.setQueryData(settingsQuery.queryKey, [...settings]);
}
