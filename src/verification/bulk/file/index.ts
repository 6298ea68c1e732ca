export { type ColumnMapping, type HeaderMap, mapHeader } from './header/map-header.ts';
export { type HeaderProblem, type HeaderProblemCode, headerProblems } from './header/problems.ts';
export { fileLimits } from './limits.ts';
export { type NikDamage, nikDamages } from './nik/damages.ts';
export { type DamagedNik, type NikReading, readNik, type StrayLetter } from './nik/read-nik.ts';
export { type RoundingShare, RoundingWatch, roundingWarning } from './nik/suspect-rounding.ts';
export { type DeclaredTable, openTable } from './open-table.ts';
export {
  type FileRefusal,
  type FileRefusalCode,
  fileRefusals,
  isRefused,
  type Refused,
  type Told,
} from './refusals.ts';
export type { FileRow, RowBatch, Table } from './table.ts';
