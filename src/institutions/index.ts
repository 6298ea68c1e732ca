export { changeInstitution } from './change-institution.ts';
export { changeInstitutionStatus } from './change-institution-status.ts';
export { changeLetterhead } from './change-letterhead.ts';
export { createInstitution, createInstitutionIn, type NewInstitution } from './create-institution.ts';
export { createOffice } from './create-office.ts';
export {
  getInstitution,
  getInstitutionId,
  type InstitutionInZone,
  institutionsSince,
  listInstitutions,
} from './find-institutions.ts';
export { getOffice, listOffices, officesWithin } from './find-offices.ts';
export { getInstitutionProfile, type InstitutionProfile } from './find-profile.ts';
export { letterheadOf, orToFillIn, regionOfOffice, TO_FILL_IN } from './letterhead-of.ts';
export {
  type Institution,
  type InstitutionContact,
  institutionClasses,
  institutionKinds,
  institutionStatuses,
  type Letterhead,
  type Office,
} from './model.ts';
export { addAppointment } from './officers/add-appointment.ts';
export {
  appointOfficer,
  insertAppointment,
  insertOfficer,
  type NewAppointment,
  type NewOfficer,
  type NewPerson,
} from './officers/appoint-officer.ts';
export { keepScan, readScan } from './officers/appointment-scan.ts';
export { changeOfficer, type OfficerChange } from './officers/change-officer.ts';
export { type EndOfOffice, endOffice } from './officers/end-office.ts';
export {
  findActingIn,
  findActingOfficer,
  findApplicant,
  findMailAddresses,
  getOfficer,
  listAppointments,
  officerNames,
} from './officers/find-officers.ts';
export { firstUserOn } from './officers/first-user.ts';
export { foundAdmin } from './officers/found-admin.ts';
export { inviteWithin } from './officers/invite-applicant.ts';
export { appointmentEndings } from './officers/list-endings.ts';
export { type ListedOfficer, listOfficers } from './officers/list-officers.ts';
export {
  type Appointment,
  type EndReason,
  endReasons,
  institutionRoles,
  type Officer,
  officeRoles,
  type Role,
  roles,
  type Workplace,
} from './officers/model.ts';
export type { Found, Page } from './page.ts';
export { type InstitutionFilter, searchInstitutions } from './search-institutions.ts';
