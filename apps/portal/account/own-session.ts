import { useSuspenseQuery } from '@tanstack/react-query';
import { type Session, sessionQuery } from '../api/queries.ts';
import type { TimeZone } from '../time/format.ts';

/** Who is signed in, on pages that nobody else comes to. */
export function useOwnSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('Nobody is signed in.');
  return data;
}

/** The time zone of the workplace, in which instants are told. */
export function useZone(): TimeZone {
  return useOwnSession().workplace?.timeZone ?? 'WIB';
}
