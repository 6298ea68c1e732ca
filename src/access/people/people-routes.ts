import type { FastifyInstance } from 'fastify';
import { guardPortal } from '../../identity/index.ts';
import { institutionRoutes } from './institution-routes.ts';
import { officeRoutes } from './office-routes.ts';
import { officerRoutes } from './officer-routes.ts';
import { type ScanParts, scanRoutes } from './scan-routes.ts';
import { staffRoutes } from './staff-routes.ts';
import { userRoutes } from './user-routes.ts';

/** The portal's routes of offices, institutions and the people of both. */
export async function peopleRoutes(app: FastifyInstance, parts: ScanParts): Promise<void> {
  guardPortal(app, parts);
  officeRoutes(app, parts);
  staffRoutes(app, parts);
  officerRoutes(app, parts);
  institutionRoutes(app, parts);
  userRoutes(app, parts);
  await scanRoutes(app, parts);
}
