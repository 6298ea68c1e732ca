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
export { appointOfficer, insertAppointment, insertOfficer, type NewOfficer } from './officers/appoint-officer.ts';
export { type EndOfOffice, endOffice } from './officers/end-office.ts';
export { findActingOfficer, getOfficer } from './officers/find-officers.ts';
export {
  type Appointment,
  type EndReason,
  endReasons,
  institutionRoles,
  type Officer,
  officeRoles,
  type Role,
  roles,
} from './officers/model.ts';
