import { describe, expect, it } from 'vitest';
import { acts, type Reach } from '../../src/access/index.ts';
import { officeRoles, type Role } from '../../src/institutions/index.ts';
import { readPage } from './read-page.ts';

const rows = readPage();

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
