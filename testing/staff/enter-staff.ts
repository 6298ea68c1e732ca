import { inviteApplicant } from '../../src/agreements/index.ts';
import {
  appointOfficer,
  createInstitution,
  createOffice,
  getOfficer,
  type NewOfficer,
  type Officer,
  type Role,
} from '../../src/institutions/index.ts';
import type { Day, Uuid } from '../../src/kernel/index.ts';
import type { Authority } from '../rights/index.ts';

/** Two offices that are strangers to each other, with their people, above them the province and pusat; and two hospitals. */
export interface Staff {
  readonly pusat: OfficePeople;
  readonly province: OfficePeople;
  readonly city: OfficePeople;
  /** A city of another province: what belongs to `city` is none of its business. */
  readonly elsewhere: OfficePeople;
  readonly hospital: InstitutionPeople;
  /** Of the other city. */
  readonly stranger: InstitutionPeople;
  /** Invited to an application of its own. */
  readonly applicant: Officer;
}

export interface OfficePeople {
  readonly officeCode: string;
  readonly head: Officer;
  readonly reviewer: Officer;
  readonly administrator: Officer;
  readonly auditor: Officer;
}

export interface InstitutionPeople {
  readonly institutionId: Uuid;
  readonly admin: Officer;
  readonly operator: Officer;
  readonly integrator: Officer;
}

const appointment = {
  letterNo: '800/1/2026',
  letterDate: '2026-01-02' as Day,
  startsOn: '2026-01-02' as Day,
  endsOn: null,
};

/**
 * Enters the staff through the use cases; an authority has offices 32, 73 and 91 already. `marks` are added to every name
 * of the two cities' offices, institutions and people, for tests that listen for them.
 */
export async function enterStaff(by: Authority, marks = { city: '', elsewhere: '' }): Promise<Staff> {
  const named = { city: `Tasikmalaya${marks.city}`, elsewhere: `Makassar${marks.elsewhere}` };
  await createOffice(by, { officeCode: '00', name: 'Ditjen Dukcapil', timeZone: 'WIB' });
  await createOffice(by, { officeCode: '3278', name: `Disdukcapil Kota ${named.city}`, timeZone: 'WIB' });
  await createOffice(by, { officeCode: '7371', name: `Disdukcapil Kota ${named.elsewhere}`, timeZone: 'WITA' });
  const city = await enterOffice(by, '3278', `Tasik${marks.city}`);
  return {
    pusat: await enterOffice(by, '00', 'Pusat'),
    province: await enterOffice(by, '32', 'Jabar'),
    city,
    elsewhere: await enterOffice(by, '7371', named.elsewhere),
    hospital: await enterInstitution(by, '3278', 'RSUD_CONTOH', marks.city),
    stranger: await enterInstitution(by, '7371', 'RSUD_LAIN', marks.elsewhere),
    applicant: await enterApplicant(by, city, marks.city),
  };
}

/** Invites an applicant to an office; `mark` is added to its name and its institution's. */
export async function enterApplicant(
  by: Authority,
  { reviewer, officeCode }: OfficePeople,
  mark = '',
): Promise<Officer> {
  const names = { institutionName: `Klinik Contoh${mark}`, name: `Pemohon Contoh${mark}` };
  const invitation = { ...names, email: 'pemohon@contoh.go.id' };
  const { officerId } = await inviteApplicant(by, { ...reviewer, officeCode }, invitation);
  return getOfficer(by.pool, officerId);
}

async function enterOffice(by: Authority, officeCode: string, of: string): Promise<OfficePeople> {
  const enter = (role: Role) => enterOfficer(by, { officeCode, roles: [role], name: `${role} ${of}` });
  return {
    officeCode,
    head: await enter('head'),
    reviewer: await enter('reviewer'),
    administrator: await enter('administrator'),
    auditor: await enter('auditor'),
  };
}

/** Enters an institution of a city with one user of each role; `mark` is added to every name. */
export async function enterInstitution(
  by: Authority,
  officeCode: string,
  slug: string,
  mark = '',
): Promise<InstitutionPeople> {
  const institutionId = await createInstitution(by, {
    officeCode,
    slug,
    customerId: null,
    name: `${slug.replace('_', ' ')}${mark}`,
    class: 'city',
    kind: 'regional_body',
    sector: 'kesehatan',
  });
  const enter = (role: Role) => enterOfficer(by, { institutionId, roles: [role], name: `${role} ${slug}${mark}` });
  const admin = await enter('institution_admin');
  return { institutionId, admin, operator: await enter('operator'), integrator: await enter('integrator') };
}

/** Appoints one officer, from the first days of 2026 on unless the test says otherwise. */
export async function enterOfficer(
  by: Authority,
  officer: NewOfficer,
  days: Parameters<typeof appointOfficer>[2] = appointment,
): Promise<Officer> {
  return getOfficer(by.pool, await appointOfficer(by, officer, days));
}
