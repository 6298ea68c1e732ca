import { accountPlaces } from '../account/places.ts';
import { agreementPlaces } from '../agreements/places.ts';
import { applicationPlaces } from '../applications/places.ts';
import { bulkPlaces } from '../bulk/places.ts';
import { calendarPlaces } from '../calendar/places.ts';
import { connectionPlaces } from '../connections/places.ts';
import { evaluationPlaces } from '../evaluations/places.ts';
import { feedbackPlaces } from '../feedback/places.ts';
import { feedbackBoardPlaces } from '../feedback-board/places.ts';
import { historyPlaces } from '../history/places.ts';
import { homePlaces } from '../home/places.ts';
import { institutionPlaces } from '../institutions/places.ts';
import { integrationPlaces } from '../integration/places.ts';
import { logPlaces } from '../log/places.ts';
import { noticePlaces } from '../notices/places.ts';
import { officePlaces } from '../offices/places.ts';
import { reportPlaces } from '../reports/places.ts';
import { sanctionPlaces } from '../sanctions/places.ts';
import { settingPlaces } from '../settings/places.ts';
import { signInPlaces } from '../sign-in/places.ts';
import { staffPlaces } from '../staff/places.ts';
import { switchoverPlaces } from '../switchover/places.ts';
import { ticketPlaces } from '../tickets/places.ts';
import { usagePlaces } from '../usage/places.ts';
import { userPlaces } from '../users/places.ts';
import { verificationPlaces } from '../verification/places.ts';
import type { Place } from './place.ts';

/**
 * Every place of the portal with a screen: each folder has its own, and `screens.ts` beside them the screen of each. Tabs
 * of a section stand in this order. Tests walk this list, and the bar shows those that stand in it to whoever may go there.
 */
export const places = {
  ...homePlaces,
  ...verificationPlaces,
  ...bulkPlaces,
  ...historyPlaces,
  ...applicationPlaces,
  ...agreementPlaces,
  ...institutionPlaces,
  ...connectionPlaces,
  ...integrationPlaces,
  ...calendarPlaces,
  ...usagePlaces,
  ...feedbackPlaces,
  ...feedbackBoardPlaces,
  ...evaluationPlaces,
  ...reportPlaces,
  ...switchoverPlaces,
  ...sanctionPlaces,
  ...ticketPlaces,
  ...logPlaces,
  ...noticePlaces,
  ...staffPlaces,
  ...userPlaces,
  ...officePlaces,
  ...settingPlaces,
  ...accountPlaces,
  ...signInPlaces,
};

export type PlaceName = keyof typeof places;

/** What stands behind the `?` of an address: always text. */
export type Search = Readonly<Record<string, string | undefined>>;

/** A place with what it is about, and what stands behind its `?`. */
export interface Where {
  readonly place: PlaceName;
  readonly of?: Readonly<Record<string, string>>;
  readonly search?: Search;
}

/** A place by its name, as all of them are read. */
export function placeOf(name: PlaceName): Place {
  return places[name];
}

/** The place that a place lies under; a name that there is not does not compile. */
export function placeAbove(name: PlaceName): PlaceName | undefined {
  const place = places[name];
  return 'under' in place ? place.under : undefined;
}

/** The places that a place lies under, the highest first. */
export function placesAbove(name: PlaceName): readonly PlaceName[] {
  const above = placeAbove(name);
  return above === undefined ? [] : [...placesAbove(above), above];
}

/** The path of a place. */
export function pathOf(name: PlaceName): string {
  return places[name].path;
}
