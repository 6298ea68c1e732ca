import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A row of the page's table: an act, who may do it at an office and where, and who at an institution or applying. */
export interface PageRow {
  readonly act: string;
  readonly office: readonly string[];
  readonly where: string;
  readonly institution: readonly string[];
}

const page = path.join(import.meta.dirname, '..', '..', 'docs', 'reference', 'permissions.md');
const rowPattern = /^\| `([a-z.]+)` \|[^|]+\|([^|]+)\|([^|]+)\|([^|]+)\|$/gm;

/** The rows of `docs/reference/permissions.md`, in their order. */
export function readPage(): readonly PageRow[] {
  return [...readFileSync(page, 'utf8').matchAll(rowPattern)].map(
    ([, act = '', office = '', where = '', institution = '']) => ({
      act,
      office: rolesIn(office),
      where: where.trim(),
      institution: rolesIn(institution),
    }),
  );
}

/** Roles are named in code, as they are spelt; `nobody` says that there is none. */
function rolesIn(cell: string): string[] {
  const named = [...cell.matchAll(/`(\w+)`/g)].map(([, role = '']) => role);
  if ((named.length === 0) !== (cell.trim() === 'nobody')) throw new Error(`The page names no role here: ${cell}`);
  return named.toSorted();
}
