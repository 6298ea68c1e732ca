import type { FastifyInstance } from 'fastify';
import { guardPortal, type PortalParts } from '../identity/index.ts';
import { credentialRoutes } from './credentials/routes.ts';
import { goLiveRoutes } from './go-live/routes.ts';
import { networkRoutes } from './networks/routes.ts';
import { requestRoutes } from './requests/routes.ts';

/** What whoever runs an institution's application works with: keys, networks, requests, and what is missing until it is live. */
export function integrationRoutes(app: FastifyInstance, parts: PortalParts): void {
  guardPortal(app, parts);
  credentialRoutes(app, parts);
  networkRoutes(app, parts);
  requestRoutes(app, parts);
  goLiveRoutes(app, parts);
}
