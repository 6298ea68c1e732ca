import { QueryClient, queryOptions } from '@tanstack/react-query';
import { simulate } from '../time/clock.ts';
import { answerOf, api } from './client.ts';
import { codeOf, isPassing } from './refusal.ts';
import type { components, operations } from './schema.ts';
import { csrf } from './signals.ts';

/** What an operation answers. */
export type Answer<Name extends keyof operations> = operations[Name] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** What an operation is sent. */
export type Body<Name extends keyof operations> = operations[Name] extends {
  requestBody: { content: { 'application/json': infer Sent } };
}
  ? Sent
  : never;

/** What an operation is asked by, behind the `?`. */
export type Query<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>;

/** Who is signed in, until when, and what that officer may do. */
export type Session = Answer<'whoAmI'>;
/** How one may sign in here, and whether the clock is moved. */
export type Installation = Answer<'describeInstallation'>;
export type Account = Answer<'readAccount'>;
export type ListedSession = Answer<'listSessions'>['sessions'][number];
export type PortalRight = Answer<'listPortalRights'>['rights'][number];
export type Verified = components['schemas']['Verified'];
export type NotVerified = components['schemas']['NotVerified'];
export type DocumentVerified = components['schemas']['DocumentVerified'];
export type Verdict = components['schemas']['Verdict'];

/** Everything that was asked; what passes is asked again by itself, four times within 15 s. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failed, error) => isPassing(error) && failed < 4,
      retryDelay: (failed) => 1_000 * 2 ** failed,
    },
    mutations: { retry: false },
  },
});

/** The session of this browser; null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<Session | null> => {
    try {
      return keep(await answerOf(api.GET('/portal/v1/session')));
    } catch (error) {
      if (codeOf(error) === 'not_signed_in') return null;
      throw error;
    }
  },
});

/** Remembers a session that has begun or was read, and what changes carry in it. */
export function keep(session: Session): Session {
  csrf.set(session.csrf);
  queryClient.setQueryData(sessionQuery.queryKey, session);
  return session;
}

/** Forgets everything that was told in a session: the next person at this machine must not see it. */
export function forget(): void {
  csrf.set('');
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, null);
}

export const installationQuery = queryOptions({
  queryKey: ['installation'],
  staleTime: 300_000,
  queryFn: async () => {
    const installation = await answerOf(api.GET('/portal/v1/installation'));
    simulate(installation.simulatedDay);
    return installation;
  },
});

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => answerOf(api.GET('/portal/v1/account')),
});

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async () => (await answerOf(api.GET('/portal/v1/sessions'))).sessions,
});

export const portalRightsQuery = queryOptions({
  queryKey: ['portal-rights'],
  queryFn: async () => (await answerOf(api.GET('/portal/v1/portal-rights'))).rights,
});

/** Elements and documents that can be asked about; they change with the program only. */
export const elementsQuery = queryOptions({
  queryKey: ['elements'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => answerOf(api.GET('/portal/v1/elements')),
});

export type ElementList = Answer<'listElements'>;
export type AskedElement = ElementList['elements'][number];
