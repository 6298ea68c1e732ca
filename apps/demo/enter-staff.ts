import type { Administration } from '../../src/audit/index.ts';
import { enterAccount, newSecret } from '../../src/identity/index.ts';
import {
  appointOfficer,
  getInstitution,
  getInstitutionId,
  listOfficers,
  listOffices,
  type Workplace,
} from '../../src/institutions/index.ts';
import { addDays, type Day } from '../../src/kernel/index.ts';
import type { DemoAccount } from './demo-file.ts';
import { type DemoPerson, demoStaff, demoUsers } from './staff.ts';

/** More than work at any place of the demo. */
const ALL = { limit: 1_000, page: 1 };

/** Enters the officers of the demo's offices and institutions that are not there yet, by their names; offices and institutions are. */
export async function enterStaff(by: Administration, today: Day): Promise<void> {
  for (const [at, people] of await workplaces(by)) await enterPeople(by, at, people, today);
}

/** Opens an account for everybody, with a password and the secret of an app that nobody else has. */
export async function openAccounts(by: Administration, today: Day): Promise<DemoAccount[]> {
  const accounts: DemoAccount[] = [];
  for (const [at, people] of await workplaces(by)) {
    const officers = (await listOfficers(by.pool, at, today, ALL)).rows;
    const workplace = await nameOf(by, at);
    for (const { name, roles } of people) {
      const officer = officers.find((one) => one.name === name);
      if (!officer) continue;
      const password = newSecret();
      const { login, totpSecret } = await enterAccount(by, officer, password);
      accounts.push({ name, workplace, role: roles.join(', '), login, password, totpSecret });
    }
  }
  return accounts;
}

async function workplaces({ pool }: Administration): Promise<[Workplace, readonly DemoPerson[]][]> {
  const offices = Object.entries(demoStaff).map<[Workplace, readonly DemoPerson[]]>(([officeCode, people]) => [
    { officeCode },
    people,
  ]);
  const institutions = Object.entries(demoUsers).map<Promise<[Workplace, readonly DemoPerson[]]>>(
    async ([slug, people]) => [{ institutionId: await getInstitutionId(pool, slug) }, people],
  );
  return [...offices, ...(await Promise.all(institutions))];
}

async function nameOf({ pool }: Administration, at: Workplace): Promise<string> {
  if ('institutionId' in at) return (await getInstitution(pool, at.institutionId)).name;
  return (await listOffices(pool)).find(({ officeCode }) => officeCode === at.officeCode)?.name ?? at.officeCode;
}

async function enterPeople(by: Administration, at: Workplace, people: readonly DemoPerson[], today: Day) {
  const known = new Set((await listOfficers(by.pool, at, today, ALL)).rows.map(({ name }) => name));
  const startsOn = addDays(today, -400);
  for (const person of people.filter(({ name }) => !known.has(name))) {
    const letterNo = `800/${person.employeeNo.slice(-2)}-Rekaan/${startsOn.slice(0, 4)}`;
    await appointOfficer(by, { ...person, ...at }, { letterNo, letterDate: startsOn, startsOn, endsOn: null });
  }
}
