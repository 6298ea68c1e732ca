export { portalBulkRoutes } from './routes.ts';
