import { CELL_SEPARATOR, type LookupColumn, lookupColumns } from './columns.ts';
import type { RegisteredFamily, RegisteredMember } from './family.ts';
import { type Resident, toResident } from './resident.ts';

type Row = Readonly<Record<LookupColumn['column'], string | number | boolean | null>>;

/** The resident that a lookup would return for a member of a family, without a database. */
export function asResident(family: Omit<RegisteredFamily, 'members'>, member: RegisteredMember): Resident {
  const row: Row = { ...member, ...family };
  const cells = lookupColumns.map(({ column }) => row[column]);
  return toResident([cells.map(cellText).join(CELL_SEPARATOR)]);
}

function cellText(cell: string | number | boolean | null): string {
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  return cell === null ? '' : String(cell);
}
