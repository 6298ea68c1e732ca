import type { FastifyInstance } from 'fastify';
import type { PortalParts } from '../../src/identity/index.ts';
import { connectionFor } from '../../src/platform/sql/index.ts';
import { ResidentLookup } from '../../src/register/index.ts';
import { ticketRoutes } from '../../src/tickets/index.ts';
import type { Authority } from '../rights/index.ts';

/** The portal's routes of tickets, for tests of who may what; see `scopesAt`. */
export function ticketDoor(app: FastifyInstance, { database, ...parts }: PortalParts & Pick<Authority, 'database'>) {
  const lookup = new ResidentLookup(connectionFor(database.app, 'lane', 'lookup'), parts.clock);
  app.addHook('onClose', () => lookup.close());
  return ticketRoutes(app, { ...parts, lookup, sealing: { check: () => {} } });
}
