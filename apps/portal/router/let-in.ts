import { redirect } from '@tanstack/react-router';
import { queryClient, type Session, sessionQuery } from '../api/queries.ts';
import { type Place, type PlaceName, pathOf, places } from './places.ts';

/** Thrown where somebody who is signed in may not be. */
export class NotForYou extends Error {}

/** Lets somebody in to a place, or sends it to where it has to go first. */
export async function letIn({ who }: Place, href: string): Promise<void> {
  if (who === 'anyone') return;
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (session === null) throw redirect({ to: pathOf('signIn'), search: { kembali: href } });
  if (session.enrolling && who !== 'enrolling') throw redirect({ to: pathOf('addFactor') });
  if (!mayGo(session, who)) throw new NotForYou();
}

/** True where a session may go. */
export function mayGo({ acts }: Session, who: Place['who']): boolean {
  return who === 'anyone' || who === 'signed in' || who === 'enrolling' || acts.includes(who);
}

/** The places that stand in the bar for whoever has this session. */
export function placesInBar(session: Session): PlaceName[] {
  const names = Object.keys(places) as PlaceName[];
  return names.filter((name) => 'inBar' in places[name] && mayGo(session, places[name].who));
}

/** Sends whoever comes to `/` on: to sign in, to the second step, or to its first place. */
export async function sendHome(outcome: string | undefined): Promise<never> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (session) throw redirect({ to: session.enrolling ? pathOf('addFactor') : pathOf(firstPlaceOf(session)) });
  if (outcome === 'second_factor_needed') throw redirect({ to: pathOf('secondFactor') });
  throw redirect({ to: pathOf('signIn'), search: outcome === undefined ? {} : { hasil: outcome } });
}

function firstPlaceOf(session: Session): PlaceName {
  return placesInBar(session)[0] ?? 'account';
}
