import type { Officer } from '../../src/institutions/index.ts';
import type { Staff } from './enter-staff.ts';
import type { Portal } from './open-portal.ts';

/** The names of all who may knock at the portal, such as `city head`. */
type Everyone = readonly string[];

const officePeople = ['head', 'reviewer', 'administrator', 'auditor'] as const;
const institutionPeople = ['admin', 'operator', 'integrator'] as const;
const offices = ['pusat', 'province', 'city', 'elsewhere'] as const;
const institutions = ['hospital', 'stranger'] as const;

/** The names of people of an office or institution: all of them, or those of some roles. */
export function people(
  at: (typeof offices)[number] | (typeof institutions)[number],
  ...roles: readonly string[]
): Everyone {
  const all: readonly string[] = at === 'hospital' || at === 'stranger' ? institutionPeople : officePeople;
  return all.filter((role) => roles.length === 0 || roles.includes(role)).map((role) => `${at} ${role}`);
}

/** Everybody of a staff under their names, and nobody: somebody who is not signed in. */
function everyone(staff: Staff): ReadonlyMap<string, Officer | undefined> {
  return new Map<string, Officer | undefined>([
    ...offices.flatMap((at) => officePeople.map((role) => [`${at} ${role}`, staff[at][role]] as const)),
    ...institutions.flatMap((at) => institutionPeople.map((role) => [`${at} ${role}`, staff[at][role]] as const)),
    ['applicant', staff.applicant],
    ['nobody', undefined],
  ]);
}

/** Calls once as everybody, and answers who got which status. */
export async function askEveryone(
  portal: Portal,
  staff: Staff,
  ...call: [method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object]
): Promise<Readonly<Record<number, Everyone>>> {
  const got: Record<number, string[]> = {};
  for (const [name, officer] of everyone(staff)) {
    const { status } = await portal.call(officer, ...call);
    got[status] = [...(got[status] ?? []), name];
  }
  return got;
}
