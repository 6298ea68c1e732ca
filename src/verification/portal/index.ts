export { CodeView, explainCode } from './list-codes.ts';
export type { PortalDoorParts } from './portal-parts.ts';
export { portalRoutes } from './routes.ts';
