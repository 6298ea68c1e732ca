export { type InspectionParts, inspectionRoutes } from './portal/routes.ts';
