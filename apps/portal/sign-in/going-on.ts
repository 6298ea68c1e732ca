import { useNavigate, useSearch } from '@tanstack/react-router';
import { keep, type Session } from '../api/queries.ts';
import type { Search } from '../router/places.ts';
import { pathOf } from '../router/places.ts';
import { createStore } from '../store.ts';
import { wayBack } from './way-back.ts';

/** By what a sign-in that is half done may go on. */
export type Method = 'password' | 'first_login' | 'totp' | 'passkey' | 'recovery_code' | 'oidc';

/** How a step of signing in ended, when it was not refused. */
export type SignedIn = Session | { readonly outcome: 'second_factor_needed'; readonly methods: readonly Method[] };

/** What the second step may be done by; what stands here before a first step is what most have. */
export const methods = createStore<readonly Method[]>(['totp', 'recovery_code', 'passkey']);

/** Goes on from a step of signing in: to the second step, to enrolling, or to where one wanted to go. */
export function useGoingOn(): (answer: SignedIn) => Promise<void> {
  const navigate = useNavigate();
  const { kembali } = useSearch({ strict: false }) as Search;
  const search = kembali === undefined ? {} : { kembali };
  return async (answer) => {
    if ('methods' in answer) {
      methods.set(answer.methods);
      return navigate({ to: pathOf('secondFactor'), search });
    }
    const { enrolling } = keep(answer);
    return navigate(enrolling ? { to: pathOf('addFactor'), search } : { href: wayBack(kembali) });
  };
}
