import { type ListedOfficer, listOfficers, type Role } from '../../../../institutions/index.ts';
import type { DossierSection, Row } from '../section.ts';

/** More than any institution has. */
const ALL = { limit: 10_000, page: 1 };

type UserState = 'in_office' | 'not_appointed' | 'ended';

const roleWords: Partial<Record<Role, string>> = {
  institution_admin: 'admin',
  operator: 'operator',
  integrator: 'integrator',
};

/**
 * Who of the institution is still in office: active and appointed for the day by a letter. It asks for attention where the
 * letter of somebody active covers the day no more.
 */
export const usersSection: DossierSection = {
  key: 'users',
  title: { id: 'Pengguna yang masih bertugas', en: 'Users still in office' },
  columns: [
    { key: 'name', title: { id: 'Nama', en: 'Name' } },
    { key: 'position', title: { id: 'Jabatan', en: 'Position' } },
    { key: 'roles', title: { id: 'Peran', en: 'Roles' } },
    {
      key: 'state',
      title: { id: 'Keadaan', en: 'State' },
      words: {
        in_office: { id: 'bertugas', en: 'in office' },
        not_appointed: { id: 'aktif, surat penunjukan tidak berlaku', en: 'active, no letter for the day' },
        ended: { id: 'berakhir', en: 'ended' },
      },
    },
    { key: 'endedOn', title: { id: 'Berakhir pada', en: 'Ended on' } },
  ],
  async fill({ sql }, institutionId, on) {
    const { rows } = await listOfficers(sql, { institutionId }, on, ALL);
    return rows.map((officer) => {
      const { name, position, roles, endedOn } = officer;
      const state = stateOf(officer);
      return {
        cells: { name, position, roles: roles.map((role) => roleWords[role] ?? role).join(', '), state, endedOn },
        notable: state === 'not_appointed',
      };
    });
  },
  brief: (rows) => {
    const count = (state: UserState) => rows.filter((row) => hasState(row, state)).length;
    return `${count('in_office')} bertugas, ${count('not_appointed')} tanpa surat, ${count('ended')} berakhir`;
  },
};

function stateOf({ status, acting }: ListedOfficer): UserState {
  if (status === 'deactivated') return 'ended';
  return acting ? 'in_office' : 'not_appointed';
}

function hasState({ cells }: Row, state: UserState): boolean {
  return cells.state === state;
}
