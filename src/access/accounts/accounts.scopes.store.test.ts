import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf, squash } from '../../../testing/documents/index.ts';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import {
  enterOfficer,
  enterStaff,
  openPortal,
  openSignIn,
  PASSWORD,
  type Portal,
  type Staff,
} from '../../../testing/staff/index.ts';
import { findPrinting } from '../../documents/index.ts';
import { type Officer, officeRoles } from '../../institutions/index.ts';
import { officerAccountRoutes } from './routes.ts';

let authority: Authority;
let portal: Portal;
let staff: Staff;
/** Whose account it is about: nobody of the staff signs itself out by it. */
let clerk: Officer;
let clerkAdmin: Officer;
let operator: Officer;
let hospitalAdmin: Officer;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  const { institutionId } = staff.hospital;
  clerk = await enterOfficer(authority, { officeCode: '3278', roles: ['reviewer'], name: 'Rekan Tasik' });
  clerkAdmin = await enterOfficer(authority, { officeCode: '3278', roles: ['administrator'], name: 'Admin Tasik' });
  operator = await enterOfficer(authority, { institutionId, roles: ['operator'], name: 'Operator Kedua' });
  hospitalAdmin = await enterOfficer(authority, { institutionId, roles: ['institution_admin'], name: 'Admin Kedua' });
  portal = await openPortal(authority, officerAccountRoutes);
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

const verbs = [
  ['POST', 'first-login', 201],
  ['DELETE', 'sessions', 204],
] as const;

/** Everybody of the staff, by a name for reading. */
function everybody(): Record<string, Officer> {
  const offices = (['pusat', 'province', 'city', 'elsewhere'] as const).flatMap((place) =>
    officeRoles.map((role) => [`${place} ${role}`, staff[place][role]]),
  );
  const institutions = (['hospital', 'stranger'] as const).flatMap((place) =>
    (['admin', 'operator', 'integrator'] as const).map((role) => [`${place} ${role}`, staff[place][role]]),
  );
  return Object.fromEntries([...offices, ...institutions]);
}

/** Who may, who hears that it may not, and who does not hear that there is such an officer. */
async function judged(method: 'POST' | 'DELETE', what: string, other: Officer) {
  const by: Record<number, string[]> = {};
  for (const [name, officer] of Object.entries(everybody())) {
    const { status } = await portal.call(officer, method, `/officers/${other.officerId}/${what}`);
    by[status] = [...(by[status] ?? []), name];
  }
  return by;
}

const ofOffice = (place: string) => officeRoles.map((role) => `${place} ${role}`);
const institutions = ['hospital', 'stranger'].flatMap((of) =>
  ['admin', 'operator', 'integrator'].map((r) => `${of} ${r}`),
);

describe.each(verbs)('%s /officers/ID/%s', (method, what, done) => {
  it('is for the administrator of the own office', async () => {
    expect(await judged(method, what, clerk)).toEqual({
      [done]: ['city administrator'],
      403: [
        ...ofOffice('pusat'),
        ...ofOffice('province'),
        ...ofOffice('city').filter((who) => !/administrator/.test(who)),
      ],
      404: [...ofOffice('elsewhere'), ...institutions],
    });
  });

  it('about an administrator is for pusat’s as well, since nobody else may be left', async () => {
    const by = await judged(method, what, clerkAdmin);
    expect(by[done]).toEqual(['pusat administrator', 'city administrator']);
  });

  it('about an institution’s user is for the institution’s admin', async () => {
    const by = await judged(method, what, operator);
    expect(by[done]).toEqual(['hospital admin']);
    expect(by[404]).toEqual([...ofOffice('elsewhere'), 'stranger admin', 'stranger operator', 'stranger integrator']);
  });

  it('about an institution’s admin is for the office that looks after it as well', async () => {
    const by = await judged(method, what, hospitalAdmin);
    expect(by[done]).toEqual(['city reviewer', 'city administrator', 'hospital admin']);
  });

  it('is for nobody about itself, nor about nobody', async () => {
    const { administrator } = staff.city;
    expect((await portal.call(administrator, method, `/officers/${administrator.officerId}/${what}`)).status).toBe(403);
    const nobody = '019cb2de-0d60-7000-8000-000000000001';
    expect((await portal.call(administrator, method, `/officers/${nobody}/${what}`)).status).toBe(404);
    expect((await portal.call(undefined, method, `/officers/${clerk.officerId}/${what}`)).status).toBe(401);
  });

  it('tells of an officer elsewhere, and of an applicant, what it tells of one that does not exist', async () => {
    const { administrator } = staff.city;
    const told = async (officerId: string) => {
      const { body } = await portal.call(administrator, method, `/officers/${officerId}/${what}`);
      return { ...body, instance: '' };
    };
    const none = await told('019cb2de-0d60-7000-8000-000000000001');
    expect(none.code).toBe('not_found');
    expect(await told(staff.elsewhere.head.officerId)).toEqual(none);
    expect(await told(staff.applicant.officerId)).toEqual(none);
  });
});

it('a letter is shown once, and the end of sessions is felt at once', async () => {
  const { administrator } = staff.city;
  const path = `/officers/${clerk.officerId}`;
  const letter = await portal.call(administrator, 'POST', `${path}/first-login`);
  expect(letter.body).toEqual({
    login: 'rekan.tasik',
    code: expect.stringMatching(/^(\w{4}-){3}\w{4}$/),
    validUntil: expect.stringMatching(/^2026-03-16T/),
  });
  expect((await portal.call(clerk, 'DELETE', `${path}/sessions`)).status).toBe(403);
  await portal.call(administrator, 'DELETE', `${path}/sessions`);
  expect((await portal.call(clerk, 'DELETE', `${path}/sessions`)).status).toBe(401);
});

it('a letter that is printed tells its code on the paper alone, and the paper is found by what stands at its foot', async () => {
  const path = `/officers/${operator.officerId}/first-login`;
  const { status, headers, pdf } = await portal.print(staff.hospital.admin, 'POST', path);
  expect([status, headers['content-type']]).toEqual([201, 'application/pdf']);
  expect(headers['content-disposition']).toBe('attachment; filename="surat-pengantar-akun.pdf"');
  const said = readPdf(pdf).pages.join('');
  for (const text of [
    'Operator Kedua',
    'RSUD CONTOH',
    'operator.kedua',
    'Disdukcapil Kota Tasikmalaya',
    '16 Maret 2026',
  ]) {
    expect(said).toContain(squash(text));
  }
  const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(said)?.[0] ?? '';
  const digest = /\/dokumen([0-9A-Z]{32})Halaman/.exec(said)?.[1]?.toLowerCase() ?? '';
  expect(await findPrinting(authority.pool, digest)).toMatchObject({ title: 'Surat Pengantar Akun', pdfSha256: null });
  const door = await openSignIn(authority);
  const used = await door.browser().send('POST', '/first-login', { login: 'operator.kedua', code, password: PASSWORD });
  await door.close();
  expect(used.status).toBe(201);
});
