import type { FastifyRequest } from 'fastify';
import { type Act, demand, ownPlace, unknownAsForeign } from '../../access/index.ts';
import { officerOf, type PortalParts } from '../../identity/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { type Day, dayAt, type Uuid } from '../../kernel/index.ts';
import type { Scan } from '../../platform/files/index.ts';
import { getApplication } from './find-application.ts';
import type { Application } from './model.ts';
import { placeOf } from './way-of.ts';

/** What the routes of applications work with. */
export interface ApplicationParts extends PortalParts {
  readonly scan: Scan;
}

/** The application that a path names, for whoever may do an act to it; for whoever cannot see it there is none. */
export async function demandApplication(
  request: FastifyRequest,
  act: Act,
  { pool }: PortalParts,
): Promise<Application> {
  const application = await unknownAsForeign(getApplication(pool, (request.params as { id: Uuid }).id));
  demand(officerOf(request), act, placeOf(application));
  return application;
}

/** The officer behind a request, which may do an act where it belongs itself. */
export function demandAtHome(request: FastifyRequest, act: Act): Officer {
  const officer = officerOf(request);
  demand(officer, act, ownPlace(officer));
  return officer;
}

/** The day to which ages are counted: officers of all zones see the same. */
export function todayOf({ clock }: PortalParts): Day {
  return dayAt(clock.business(), 'WIB');
}
