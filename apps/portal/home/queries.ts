import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/queries.ts';

export type Home = Answer<'showHome'>;
export type HomeSections = Home['sections'];
export type Overview = Answer<'showOverview'>;
export type Onboarding = Answer<'showOnboarding'>;
export type OnboardingStep = Onboarding['steps'][number];

/** A section of an office's start page, where one may see it. */
export type HomeSection<Name extends keyof HomeSections> = NonNullable<HomeSections[Name]>;

/** What waits, ends and was found in the region of one's own office. */
export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: () => answerOf(api.GET('/portal/v1/beranda')),
});

/** An institution's access today. */
export const overviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['overview', id],
    queryFn: () => answerOf(api.GET('/portal/v1/institutions/{id}/overview', { params: { path: { id } } })),
  });

/** An institution's way from its application to its first call. */
export const onboardingQuery = (id: string) =>
  queryOptions({
    queryKey: ['onboarding', id],
    queryFn: () => answerOf(api.GET('/portal/v1/institutions/{id}/onboarding', { params: { path: { id } } })),
  });
