import {
  CELL_SEPARATOR,
  familyColumns,
  type RegisteredFamily,
  type RegisteredMember,
  type Resident,
  residentColumns,
  toResident,
} from '../../src/register/index.ts';

/** The resident that a lookup would return for a member of a family, without a database. */
export function asResident(family: RegisteredFamily, member: RegisteredMember): Resident {
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
