import { CELL_SEPARATOR, familyColumns, residentColumns } from './columns.ts';
import type { RegisteredFamily, RegisteredMember } from './family.ts';
import { type Resident, toResident } from './resident.ts';

/** The resident that a lookup would return for a member of a family, without a database. */
export function asResident(family: Omit<RegisteredFamily, 'members'>, member: RegisteredMember): Resident {
  const cells = [
    ...residentColumns.map((column) => (column === 'no_kk' ? family.no_kk : member[column])),
    ...familyColumns.map((column) => family[column]),
  ];
  return toResident([cells.map(cellText).join(CELL_SEPARATOR)]);
}

function cellText(cell: string | number | boolean | null): string {
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  return cell === null ? '' : String(cell);
}
