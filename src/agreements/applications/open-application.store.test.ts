import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aForm, anApplicant, enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { aPdf } from '../../../testing/files/index.ts';
import { draftOf } from '../../../testing/papers/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, type Staff } from '../../../testing/staff/index.ts';
import { administer } from '../../audit/index.ts';
import { findActingOfficer, getOfficer, type Officer } from '../../institutions/index.ts';
import type { Day, Uuid } from '../../kernel/index.ts';
import { checkFile, noScan } from '../../platform/files/index.ts';
import { draftAgreement } from '../draft-agreement.ts';
import { addAttachment, MOST_PAPERS } from './add-attachment.ts';
import { bindInstitution } from './bind-institution.ts';
import { decideApplication } from './decide-application.ts';
import { getApplication } from './find-application.ts';
import { inviteApplicant } from './invite-applicant.ts';
import { emptyApplicant, emptyForm } from './model.ts';
import { openRenewal } from './open-renewal.ts';
import type { PaperKindName } from './papers.ts';
import { type CounterForm, registerApplication } from './register-application.ts';
import { returnApplication } from './return-application.ts';
import { listSteps } from './timeline.ts';
import { writeApplication } from './write-application.ts';

let authority: Authority;
let staff: Staff;
beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
});
afterAll(() => authority.close());

const at = (id: Uuid) => getApplication(authority.pool, id);
const reviewer = () => ({ ...staff.city.reviewer, officeCode: '3278' });
const register = (form: Partial<CounterForm> = {}) =>
  registerApplication(authority, reviewer(), { applicant: anApplicant(), form: aForm(), ...form });

describe('a paper form', () => {
  it('is registered with the next agenda number and today, unless they stand on it', async () => {
    const first = await at(await register());
    expect(first).toMatchObject({
      state: 'draft',
      channel: 'counter',
      receivedOn: aMonday,
      version: 1,
      holder: '3278',
    });
    expect(first.agendaNo).toMatch(/^\d+\/AGENDA\/3278\/2026$/);
    const written = await at(await register({ agendaNo: 'A-77', receivedOn: '2026-02-27' as Day }));
    expect(written).toMatchObject({ agendaNo: 'A-77', receivedOn: '2026-02-27' });
  });

  it('has an agenda number of its own, which is never given to another', async () => {
    await register({ agendaNo: 'A-78' });
    await expect(register({ agendaNo: 'A-78' })).rejects.toMatchObject({ code: 'conflict', field: 'agendaNo' });
    const [, last = ''] = /^(\d+)/.exec((await at(await register())).agendaNo ?? '') ?? [];
    const byHand = `${Number(last) + 1}/AGENDA/3278/2026`;
    await register({ agendaNo: byHand });
    expect((await at(await register())).agendaNo).toBe(`${Number(last) + 2}/AGENDA/3278/2026`);
  });

  it('may lack what is to be asked for, and never holds what is wrong, told at once', async () => {
    const lacking = await at(await register({ applicant: emptyApplicant, form: emptyForm }));
    expect(lacking.form).toEqual(emptyForm);
    const wrong = register({
      form: aForm({ elements: ['IRIS'], months: 99, purpose: null }),
      receivedOn: '2026-03-03' as Day,
    });
    await expect(wrong).rejects.toMatchObject({
      code: 'invalid_input',
      parameters: [{ name: 'receivedOn' }, { name: 'form.elements', code: 'protected' }, { name: 'form.months' }],
    });
  });

  it('names an institution of its own office, or none', async () => {
    const { institutionId } = staff.hospital;
    expect(await at(await register({ institutionId }))).toMatchObject({ institutionId });
    const foreign = register({ institutionId: staff.stranger.institutionId });
    await expect(foreign).rejects.toMatchObject({ code: 'not_found', field: 'institutionId' });
  });
});

describe('an invitation', () => {
  it('makes a draft and an applicant of it, who may act without a letter', async () => {
    const invitation = { institutionName: 'Klinik Contoh', name: 'Pemohon Contoh', email: 'pemohon@contoh.go.id' };
    const { applicationId, officerId } = await inviteApplicant(authority, reviewer(), invitation);
    expect(await at(applicationId)).toMatchObject({
      channel: 'invited',
      agendaNo: null,
      applicant: { name: 'Klinik Contoh', contactName: 'Pemohon Contoh', contactEmail: 'pemohon@contoh.go.id' },
    });
    expect(await findActingOfficer(authority.pool, officerId, aMonday)).toMatchObject({
      roles: ['applicant'],
      applicationId,
    });
    expect((await listSteps(authority.pool, applicationId)).map(({ move }) => move)).toEqual(['invite']);
  });

  it('names whom it is for', async () => {
    const invitation = { institutionName: 'Klinik Contoh', name: ' ', email: 'a@contoh.go.id' };
    await expect(inviteApplicant(authority, reviewer(), invitation)).rejects.toMatchObject({ field: 'name' });
  });
});

describe('a renewal', () => {
  const admin = () => ({ ...staff.hospital.admin, institutionId: staff.hospital.institutionId });

  it('continues an agreement of the own institution, one at a time', async () => {
    const { institutionId } = staff.hospital;
    const dates = { startsOn: '2024-01-01' as Day, endsOn: '2026-12-31' as Day };
    const agreementId = await draftAgreement(authority, draftOf(institutionId, { number: 'PKS/1', ...dates }));
    await draftAgreement(authority, draftOf(staff.stranger.institutionId, { number: 'PKS/2', ...dates }));

    // Whether somebody else has an agreement is none of its business: PKS/3 does not exist.
    for (const number of ['PKS/2', 'PKS/3']) {
      const refused = {
        code: 'not_found',
        message: `There is no agreement ${number}.`,
        field: 'renews',
        remedy: undefined,
      };
      await expect(openRenewal(authority, admin(), number)).rejects.toMatchObject(refused);
    }
    const id = await openRenewal(authority, admin(), 'PKS/1');
    expect(await at(id)).toMatchObject({
      channel: 'renewal',
      officeCode: '3278',
      institutionId,
      renews: agreementId,
      applicant: { name: 'RSUD CONTOH', class: 'city', kind: 'regional_body', sector: 'kesehatan' },
    });
    await expect(openRenewal(authority, admin())).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('writing on the form', () => {
  const written = { applicant: anApplicant({ name: 'RSUD Lain' }), form: aForm({ months: 12 }) };

  it('takes the place of what stood there, while it is a draft or was returned', async () => {
    const draft = await enterApplication(authority, staff.city);
    const changed = await writeApplication(authority, draft, written);
    expect(changed).toMatchObject({ ...written, version: draft.version + 1, state: 'draft' });
    const checked = await walkTo(authority, changed, { staff, office: staff.city }, 'under_review');
    await expect(writeApplication(authority, checked, written)).rejects.toMatchObject({ code: 'conflict' });
    const returned = await returnApplication(authority, staff.city.reviewer, checked, 'Lama PKS?');
    expect((await writeApplication(authority, returned, { ...written, form: aForm() })).form).toEqual(aForm());
  });

  it('is refused with all that is wrong, and when somebody else wrote meanwhile', async () => {
    const draft = await enterApplication(authority, staff.city);
    const wrong = { ...written, form: aForm({ elements: ['NIK', 'GAJI'], networks: ['kantor'], purpose: null }) };
    await expect(writeApplication(authority, draft, wrong)).rejects.toMatchObject({
      parameters: [{ name: 'form.elements' }, { name: 'form.networks' }],
    });
    await writeApplication(authority, draft, written);
    await expect(writeApplication(authority, draft, written)).rejects.toMatchObject({
      code: 'conflict',
      field: 'version',
    });
  });

  it('keeps what an incomplete draft has', async () => {
    const draft = await enterApplication(authority, staff.city);
    const half = { applicant: emptyApplicant, form: { ...emptyForm, elements: ['NIK'] } };
    expect(await writeApplication(authority, draft, half)).toMatchObject(half);
  });
});

describe('papers', () => {
  const file = () => checkFile({ name: 'akta.pdf', content: aPdf() }, noScan);

  it('are added by an office while it holds the application', async () => {
    const draft = await enterApplication(authority, staff.city);
    const forwarded = await walkTo(authority, draft, { staff, office: staff.city }, 'forwarded');
    const add = async (by: Officer, kind: PaperKindName = 'other') =>
      addAttachment(authority, by, forwarded.applicationId, { kind, file: await file() });
    await expect(add(staff.city.reviewer)).rejects.toMatchObject({ code: 'not_permitted' });
    expect(await add(staff.pusat.reviewer)).toEqual(expect.any(String));
    await decideApplication(authority, staff.pusat.head, forwarded, { decision: 'approve' });
    await expect(add(staff.pusat.reviewer)).rejects.toMatchObject({ code: 'not_permitted' });
    expect(await add(staff.pusat.head, 'decision_letter')).toEqual(expect.any(String));
    expect(await add(staff.city.reviewer)).toEqual(expect.any(String));
  });

  it('are added by whoever applies while the form can be mended', async () => {
    const { institutionId } = staff.hospital;
    const draft = await enterApplication(authority, staff.city, { institutionId });
    const add = async () =>
      addAttachment(authority, staff.hospital.admin, draft.applicationId, { kind: 'deed', file: await file() });
    expect(await add()).toEqual(expect.any(String));
    await walkTo(authority, draft, { staff, office: staff.city }, 'submitted');
    await expect(add()).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are no more than an application can need', async () => {
    const { applicationId } = await enterApplication(authority, staff.city);
    const paper = { kind: 'other', file: await file() } as const;
    for (let count = 1; count < MOST_PAPERS; count += 1) {
      await addAttachment(authority, staff.city.reviewer, applicationId, paper);
    }
    const more = addAttachment(authority, staff.city.reviewer, applicationId, paper);
    await expect(more).rejects.toMatchObject({ code: 'conflict', field: 'file' });
  });
});

it('an application is bound to the institution that comes of it, and to no other', async () => {
  const { applicationId } = await enterApplication(authority, staff.city);
  const bind = (institutionId: Uuid) =>
    administer(authority, (tx) => bindInstitution(tx, applicationId, institutionId));
  await expect(bind(staff.stranger.institutionId)).rejects.toMatchObject({ code: 'conflict' });
  await bind(staff.hospital.institutionId);
  await bind(staff.hospital.institutionId);
  expect(await at(applicationId)).toMatchObject({ institutionId: staff.hospital.institutionId });
});

it('an applicant that was invited is somebody whom the log can name', async () => {
  const { officerId } = await inviteApplicant(authority, reviewer(), { institutionName: 'X', name: 'Y', email: 'z@z' });
  expect(await getOfficer(authority.pool, officerId)).toMatchObject({ officeCode: null, institutionId: null });
});
