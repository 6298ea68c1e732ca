export { asResident } from './as-resident.ts';
export { CELL_SEPARATOR, familyColumns, residentColumns } from './columns.ts';
export { type DocumentHistory, documentHistoryIn, documentHistoryOf } from './documents/document-history.ts';
export { documentsIn, type PopulationDocument } from './documents/documents-in.ts';
export { documentsOf } from './documents/documents-of.ts';
export type { RegisteredChange, RegisteredFamily, RegisteredMember, ResidentStatus } from './family.ts';
export { findBriefly, findResidents } from './find-residents.ts';
export { type LoadedCounts, loadResidents } from './load-residents.ts';
export { ResidentLookup } from './look-up.ts';
export { readNames } from './read-names.ts';
export {
  isBrief,
  type Resident,
  registerValue,
  residentNik,
  residentRegion,
  residentStatus,
  toResident,
} from './resident.ts';
