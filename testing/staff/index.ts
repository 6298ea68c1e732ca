export { askEveryone, people } from './ask-everyone.ts';
export { enterOfficer, enterStaff, type InstitutionPeople, type OfficePeople, type Staff } from './enter-staff.ts';
export { openPortal, type Portal, type PortalAnswer } from './open-portal.ts';
