import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';
import { mayGo } from './let-in.ts';
import { type PlaceName, placeOf } from './places.ts';

/** Whether whoever is signed in may go to a place: a link to one where it may not is not offered. */
export function useMayGo(): (place: PlaceName) => boolean {
  const { data: session } = useSuspenseQuery(sessionQuery);
  return (place) => session !== null && mayGo(session, placeOf(place));
}
