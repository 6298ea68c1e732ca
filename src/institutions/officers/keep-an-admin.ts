import { type Day, Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { actingOn } from './find-officers.ts';
import type { Officer, Role, Workplace } from './model.ts';

/** Whoever appoints the others at an office, and at an institution. */
export function adminRoleAt(at: Workplace): Role {
  return 'institutionId' in at ? 'institution_admin' : 'administrator';
}

/** The office or institution that an officer works at; undefined for an applicant. */
export function workplaceOf({ officeCode, institutionId }: Officer): Workplace | undefined {
  if (institutionId !== null) return { institutionId };
  return officeCode === null ? undefined : { officeCode };
}

/** The active admins of a place with whether they may act on a day, locked: two that end each other at once wait in line. */
export async function lockAdmins(tx: Sql, at: Workplace, on: Day): Promise<{ officerId: Uuid; acting: boolean }[]> {
  const [column, id] = 'institutionId' in at ? ['institution_id', at.institutionId] : ['office_code', at.officeCode];
  const text = `SELECT o.officer_id AS "officerId", ${actingOn('$3')} AS acting FROM officer o
    WHERE o.${column} = $1 AND $2 = ANY(o.roles) AND o.status = 'active' ORDER BY o.officer_id FOR UPDATE OF o`;
  return (await tx.query<{ officerId: Uuid; acting: boolean }>(text, [id, adminRoleAt(at), on])).rows;
}

/** Throws `conflict` when without this officer nobody could appoint others at its office or institution. */
export async function keepAnAdmin(tx: Sql, officer: Officer, on: Day): Promise<void> {
  const at = workplaceOf(officer);
  if (!at) return;
  const acting = (await lockAdmins(tx, at, on)).filter((admin) => admin.acting);
  if (acting.length > 1 || acting[0]?.officerId !== officer.officerId) return;
  throw new Fault('conflict', 'This is the last active administrator here.', {
    field: 'officer',
    remedy: 'Appoint another one first.',
    indonesian: 'Ini administrator aktif terakhir di sini. Tunjuk dahulu administrator lain.',
  });
}
