export { enterBelongings } from './enter-scene.ts';
export type { PortalRoutes } from './note-routes.ts';
export { type ServedPortal, servePortal } from './serve-portal.ts';
