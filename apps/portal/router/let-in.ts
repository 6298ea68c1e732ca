import { redirect } from '@tanstack/react-router';
import { queryClient, type Session, sessionQuery } from '../api/queries.ts';
import type { Place } from './place.ts';
import { type PlaceName, pathOf, placeOf, places } from './places.ts';
import { type Section, sections } from './sections.ts';

/** Thrown where somebody who is signed in may not be. */
export class NotForYou extends Error {}

/** Lets somebody in to a place, or sends it to where it has to go first. */
export async function letIn(place: Place, href: string): Promise<void> {
  if (place.who === 'anyone') return;
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (session === null) throw redirect({ to: pathOf('signIn'), search: { kembali: href } });
  if (session.enrolling && place.who !== 'enrolling') throw redirect({ to: pathOf('addFactor') });
  if (!mayGo(session, place)) throw new NotForYou();
}

/** True where a session may go. */
export function mayGo({ acts, workplace }: Session, { who, at }: Place): boolean {
  if (at !== undefined && workplace?.kind !== at) return false;
  return who === 'anyone' || who === 'signed in' || who === 'enrolling' || acts.includes(who);
}

/** The tabs of a section that a session may go to. */
export function tabsOf(session: Session, section: Section): PlaceName[] {
  const names = Object.keys(places) as PlaceName[];
  return names.filter((name) => {
    const place = placeOf(name);
    return place.section === section && place.tab === true && mayGo(session, place);
  });
}

/** A section in the bar, and where it leads: its first tab. */
export interface SectionInBar {
  readonly section: Section;
  readonly first: PlaceName;
}

/** The sections of a session. The own account stands beside them, by its name. */
export function sectionsOf(session: Session): SectionInBar[] {
  const names = (Object.keys(sections) as Section[]).filter((section) => section !== 'account');
  return names.flatMap((section) => {
    const [first] = tabsOf(session, section);
    return first === undefined ? [] : [{ section, first }];
  });
}

/** Sends whoever comes to `/` on: to sign in, to the second step, or to its first place. */
export async function sendHome(outcome: string | undefined): Promise<never> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (session) throw redirect({ to: pathOf(session.enrolling ? 'addFactor' : firstPlaceOf(session)) });
  if (outcome === 'second_factor_needed') throw redirect({ to: pathOf('secondFactor') });
  throw redirect({ to: pathOf('signIn'), search: outcome === undefined ? {} : { hasil: outcome } });
}

function firstPlaceOf(session: Session): PlaceName {
  return sectionsOf(session)[0]?.first ?? 'account';
}
