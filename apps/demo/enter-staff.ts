import type { Administration } from '../../src/audit/index.ts';
import { appointOfficer, getInstitutionId, listOfficers, type Workplace } from '../../src/institutions/index.ts';
import { addDays, type Day } from '../../src/kernel/index.ts';
import { type DemoPerson, demoStaff, demoUsers } from './staff.ts';

/** More than work at any place of the demo. */
const ALL = { limit: 1_000, page: 1 };

/** Enters the officers of the demo's offices and institutions that are not there yet, by their names; offices and institutions are. */
export async function enterStaff(by: Administration, today: Day): Promise<void> {
  for (const [officeCode, people] of Object.entries(demoStaff)) await enterPeople(by, { officeCode }, people, today);
  for (const [slug, people] of Object.entries(demoUsers)) {
    await enterPeople(by, { institutionId: await getInstitutionId(by.pool, slug) }, people, today);
  }
}

async function enterPeople(by: Administration, at: Workplace, people: readonly DemoPerson[], today: Day) {
  const known = new Set((await listOfficers(by.pool, at, today, ALL)).rows.map(({ name }) => name));
  const startsOn = addDays(today, -400);
  for (const person of people.filter(({ name }) => !known.has(name))) {
    const letterNo = `800/${person.employeeNo.slice(-2)}-Rekaan/${startsOn.slice(0, 4)}`;
    await appointOfficer(by, { ...person, ...at }, { letterNo, letterDate: startsOn, startsOn, endsOn: null });
  }
}
