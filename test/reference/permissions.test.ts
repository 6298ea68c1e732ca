import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { acts, type Reach } from '../../src/access/index.ts';
import { officeRoles, type Role } from '../../src/institutions/index.ts';

const page = path.join(import.meta.dirname, '..', '..', 'docs', 'reference', 'permissions.md');

/** The page's rows: act, roles at an office, where, roles at an institution or applying. */
const rows = [...readFileSync(page, 'utf8').matchAll(/^\| `([a-z.]+)` \|[^|]+\|([^|]+)\|([^|]+)\|([^|]+)\|$/gm)].map(
  ([, act = '', office = '', where = '', institution = '']) => ({
    act,
    office: rolesIn(office),
    where: where.trim(),
    institution: rolesIn(institution),
  }),
);

const places: Readonly<Record<Reach, string>> = { region: 'its region', office: 'its own', pusat: 'pusat alone' };

describe('the page of permissions', () => {
  it('has a row for every act, each once, in their order', () => {
    expect(rows.map(({ act }) => act)).toEqual(Object.keys(acts));
  });

  it.each(Object.entries(acts))('says who may %s, and where', (act, { who, reach }) => {
    const row = rows.find((one) => one.act === act);
    const isOffice = (role: Role) => (officeRoles as readonly Role[]).includes(role);
    const [office, institution] = [who.filter(isOffice), who.filter((role) => !isOffice(role))];
    expect(row).toEqual({
      act,
      office: office.toSorted(),
      where: office.length === 0 ? '-' : places[reach],
      institution: institution.toSorted(),
    });
  });
});

/** Roles are named in code, as they are spelt; `nobody` says that there is none. */
function rolesIn(cell: string): string[] {
  const named = [...cell.matchAll(/`(\w+)`/g)].map(([, role = '']) => role);
  expect(named.length === 0, cell).toBe(cell.trim() === 'nobody');
  return named.toSorted();
}
