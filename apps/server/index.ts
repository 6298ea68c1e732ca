export { createApp, type Served } from './create-app.ts';
export { mountPortal, type PortalServices } from './mount-portal.ts';
