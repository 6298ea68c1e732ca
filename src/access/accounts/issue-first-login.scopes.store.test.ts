import { expect } from 'vitest';
import { readPdf, squash } from '../../../testing/documents/index.ts';
import { enterOfficer, only, openSignIn, PASSWORD, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { findPrinting } from '../../documents/index.ts';
import { officerAccountRoutes } from './routes.ts';

const it = scopesAt(officerAccountRoutes);

it('a login letter is made by the administrator of the own office', async ({ ask, by }) => {
  const clerk = await enterOfficer(by, { officeCode: '3278', roles: ['reviewer'], name: 'Rekan Tasik' });
  expect(await ask('POST /officers/:officerId/first-login', { officerId: clerk.officerId })).toEqual(
    only({ 201: people('city', 'administrator') }, whoSees.city),
  );
});

it('for an administrator also by that of pusat, since nobody else may be left', async ({ ask, by }) => {
  const chief = await enterOfficer(by, { officeCode: '3278', roles: ['administrator'], name: 'Kepala Tasik' });
  expect(await ask('POST /officers/:officerId/first-login', { officerId: chief.officerId })).toEqual(
    only({ 201: [...people('pusat', 'administrator'), ...people('city', 'administrator')] }, whoSees.city),
  );
});

it("for an institution's user by the institution's admin", async ({ ask, by, staff }) => {
  const { institutionId } = staff.hospital;
  const user = await enterOfficer(by, { institutionId, roles: ['operator'], name: 'Operator Kedua' });
  expect(await ask('POST /officers/:officerId/first-login', { officerId: user.officerId })).toEqual(
    only({ 201: people('hospital', 'admin') }, whoSees.hospital),
  );
});

it("for an institution's admin also by the office that looks after it", async ({ ask, by, staff }) => {
  const { institutionId } = staff.hospital;
  const admin = await enterOfficer(by, { institutionId, roles: ['institution_admin'], name: 'Admin Kedua' });
  expect(await ask('POST /officers/:officerId/first-login', { officerId: admin.officerId })).toEqual(
    only({ 201: [...people('city', 'reviewer', 'administrator'), ...people('hospital', 'admin')] }, whoSees.hospital),
  );
});

it('for an applicant by nobody here: its letter belongs to the invitation', async ({ ask, staff }) => {
  expect(await ask('POST /officers/:officerId/first-login', { officerId: staff.applicant.officerId })).toEqual(
    only({}, []),
  );
});

it('for itself by nobody', async ({ portal, staff }) => {
  const { administrator } = staff.city;
  const path = `/officers/${administrator.officerId}/first-login`;
  expect((await portal.call(administrator, 'POST', path)).status).toBe(403);
});

it('a letter is shown once', async ({ by, portal, staff }) => {
  const clerk = await enterOfficer(by, { officeCode: '3278', roles: ['reviewer'], name: 'Rekan Ketiga' });
  const letter = await portal.call(staff.city.administrator, 'POST', `/officers/${clerk.officerId}/first-login`);
  expect(letter.body).toEqual({
    login: 'rekan.ketiga',
    code: expect.stringMatching(/^(\w{4}-){3}\w{4}$/),
    validUntil: expect.stringMatching(/^2026-03-16T/),
  });
});

it('printed, it tells its code on the paper alone, and is found by what stands at its foot', async ({
  by,
  portal,
  staff,
}) => {
  const { institutionId, admin } = staff.hospital;
  const user = await enterOfficer(by, { institutionId, roles: ['operator'], name: 'Operator Ketiga' });
  const path = `/officers/${user.officerId}/first-login`;
  const { status, headers, pdf } = await portal.print(admin, 'POST', path);
  expect([status, headers['content-type']]).toEqual([201, 'application/pdf']);
  expect(headers['content-disposition']).toBe('attachment; filename="surat-login.pdf"');
  const said = readPdf(pdf).pages.join('');
  for (const text of ['Operator Ketiga', 'RSUD CONTOH', 'operator.ketiga', 'Disdukcapil Kota', '16 Maret 2026']) {
    expect(said).toContain(squash(text));
  }
  const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(said)?.[0] ?? '';
  const digest = /\/dokumen([0-9A-Z]{32})Halaman/.exec(said)?.[1]?.toLowerCase() ?? '';
  expect(await findPrinting(by.pool, digest)).toMatchObject({ title: 'Surat Login', pdfSha256: null });
  const door = await openSignIn(by);
  const used = await door
    .browser()
    .send('POST', '/first-login', { login: 'operator.ketiga', code, password: PASSWORD });
  await door.close();
  expect(used.status).toBe(201);
});
