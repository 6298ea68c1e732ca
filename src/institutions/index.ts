export { changeInstitutionStatus } from './change-institution-status.ts';
export { createInstitution, type NewInstitution } from './create-institution.ts';
export { createOffice } from './create-office.ts';
export {
  getInstitution,
  getInstitutionId,
  type InstitutionInZone,
  institutionsSince,
  listInstitutions,
  listOffices,
} from './find-institutions.ts';
export {
  type Institution,
  institutionClasses,
  institutionKinds,
  institutionStatuses,
  type Office,
} from './model.ts';
