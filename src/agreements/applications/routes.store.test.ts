import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aForm, anApplicant, enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { readPdf, squash } from '../../../testing/documents/index.ts';
import { aPdf, aPng } from '../../../testing/files/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import {
  enterOfficer,
  enterStaff,
  openPortal,
  openSignIn,
  PASSWORD,
  type Portal,
  type Staff,
} from '../../../testing/staff/index.ts';
import { getOfficer } from '../../institutions/index.ts';
import { type Scan, scanBy } from '../../platform/files/index.ts';
import { emptyApplicant, emptyForm } from './model.ts';
import { applicationRoutes } from './routes.ts';

let authority: Authority;
let portal: Portal;
let staff: Staff;
let scan: Scan = scanBy([]);

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  const looking: Scan = (content) => scan(content);
  portal = await openPortal(authority, (app, parts) => applicationRoutes(app, { ...parts, scan: looking }));
});
afterAll(async () => {
  await portal.close();
  await authority.close();
});

const reviewer = () => staff.city.reviewer;
const forwarded = async () =>
  walkTo(authority, await enterApplication(authority, staff.city), { staff, office: staff.city }, 'forwarded');

describe('a paper form at the counter', () => {
  it('goes from the first letter of its name to the decision', async () => {
    const half = { applicant: { ...emptyApplicant, name: 'RSUD Contoh' }, form: emptyForm };
    const registered = await portal.call(reviewer(), 'POST', '/applications', half);
    expect(registered.status).toBe(201);
    expect(registered.body.missing).toContainEqual({
      name: 'form.purpose',
      code: 'missing',
      reason: 'It is missing.',
      indonesian: 'Isi bagian ini.',
    });
    const path = `/applications/${registered.body.applicationId}`;

    const written = { version: 1, applicant: anApplicant(), form: aForm() };
    const draft = await portal.call(reviewer(), 'PUT', path, written);
    expect(draft.body).toMatchObject({ state: 'draft', version: 2, missing: [{ name: 'attachments.form_scan' }] });

    const scanned = await portal.upload(reviewer(), `${path}/attachments?kind=form_scan`, 'formulir.pdf', aPdf());
    expect([scanned.status, scanned.body.attachments]).toEqual([
      201,
      [expect.objectContaining({ kind: 'form_scan', name: 'formulir.pdf', scan: 'not_scanned', size: aPdf().length })],
    ]);
    const submitted = await portal.call(reviewer(), 'POST', `${path}/submit`, { version: 2 });
    expect(submitted.body).toMatchObject({ state: 'submitted', version: 3, missing: [] });
    const checked = await portal.call(reviewer(), 'POST', `${path}/take-up`, { version: 3 });
    expect(checked.body.moves).toEqual([
      { move: 'return', to: 'returned', carries: ['reason'], permitted: true },
      { move: 'forward', to: 'forwarded', carries: ['letterNo', 'letterDate', 'file'], permitted: true },
    ]);

    const kind = 'region_head_letter';
    const papers = await portal.upload(reviewer(), `${path}/attachments?kind=${kind}`, 'surat.png', aPng());
    const { fileId } = papers.body.attachments.find((one: { kind: string }) => one.kind === kind);
    const letter = { version: 4, letterNo: '100/7/Pem', letterDate: aMonday, fileId };
    const sent = await portal.call(reviewer(), 'POST', `${path}/forward`, letter);
    expect(sent.body).toMatchObject({ state: 'forwarded', holder: '00' });
    expect(sent.body.moves.every(({ permitted }: { permitted: boolean }) => !permitted)).toBe(true);

    const { head } = staff.pusat;
    const decided = await portal.call(head, 'POST', `${path}/decide`, { version: 5, decision: 'approve' });
    expect(decided.body).toMatchObject({
      state: 'approved',
      holder: '3278',
      decisionNo: '470/1/DUKCAPIL/III/2026',
      decisionDate: aMonday,
    });
    expect(decided.body.timeline.at(-2)).toMatchObject({
      move: 'forward',
      from: 'under_review',
      at: '2026-03-02T03:00:00.000Z',
      officerName: 'reviewer Tasik',
      role: 'reviewer',
      letterNo: '100/7/Pem',
      letterDate: aMonday,
      fileId,
    });
  });

  it('is told all that is wrong with it at once, by the path of each field', async () => {
    const wrong = {
      version: 1,
      applicant: { ...anApplicant(), class: 'desa' },
      form: { ...aForm(), months: 'x' },
      more: 1,
    };
    const answer = await portal.call(reviewer(), 'POST', '/applications', wrong);
    expect(answer.status).toBe(400);
    const names = answer.body.parameters.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['applicant.class', 'form.months']));
    const rules = { applicant: anApplicant(), form: aForm({ elements: ['IRIS'], months: 99 }) };
    const refused = await portal.call(reviewer(), 'POST', '/applications', rules);
    expect(refused.body).toMatchObject({
      status: 400,
      code: 'invalid_input',
      parameters: [
        { name: 'form.elements', code: 'protected' },
        { name: 'form.months', code: 'out_of_range' },
      ],
    });
  });
});

describe('two heads who decide at once', () => {
  it('hear one decision and one refusal that says what was decided, by whom and when', async () => {
    const second = await enterOfficer(authority, { officeCode: '00', roles: ['head'], name: 'Kepala Kedua' });
    const { applicationId, version } = await forwarded();
    const path = `/applications/${applicationId}`;
    const answers = await Promise.all([
      portal.call(staff.pusat.head, 'POST', `${path}/decide`, { version, decision: 'approve' }),
      portal.call(second, 'POST', `${path}/decide`, { version, decision: 'refuse', reason: 'Tidak perlu.' }),
    ]);
    const [made, refused] = answers.toSorted((a, b) => a.status - b.status);
    expect([made?.status, refused?.status]).toEqual([200, 409]);
    expect(refused?.body).toMatchObject({ code: 'conflict', field: 'version' });
    expect(refused?.body.detail).toContain(`is ${made?.body.state}: head of office 00`);
    expect(refused?.body.detail).toContain(made?.body.decisionNo);
  });
});

describe('an upload', () => {
  const path = async () =>
    `/applications/${(await enterApplication(authority, staff.city)).applicationId}/attachments?kind=other`;

  it('is refused for what it is, whatever its name says', async () => {
    const page = await portal.upload(reviewer(), await path(), 'surat.pdf', Buffer.from('<script>alert(1)</script>'));
    expect(page.body).toMatchObject({ status: 400, parameters: [{ name: 'file', code: 'unknown_type' }] });
  });

  it('is refused when the scanner finds something, and when it gives no answer', async () => {
    scan = scanBy(['sh', '-c', 'cat >/dev/null; exit 1']);
    expect(await portal.upload(reviewer(), await path(), 'a.pdf', aPdf())).toMatchObject({ status: 400 });
    scan = scanBy(['/usr/bin/no-such-scanner']);
    const answer = await portal.upload(reviewer(), await path(), 'a.pdf', aPdf());
    expect(answer.body).toMatchObject({ status: 503, code: 'scanner_unavailable' });
    scan = scanBy(['sh', '-c', 'cat >/dev/null']);
    const taken = await portal.upload(reviewer(), await path(), 'a.pdf', aPdf());
    expect(taken.body.attachments).toContainEqual(expect.objectContaining({ kind: 'other', scan: 'clean' }));
    scan = scanBy([]);
  });

  it('is of a kind that there is', async () => {
    const unknown = (await path()).replace('other', 'ijazah');
    expect((await portal.upload(reviewer(), unknown, 'a.pdf', aPdf())).status).toBe(400);
  });
});

describe('a list', () => {
  const list = async (query: string) => (await portal.call(staff.city.auditor, 'GET', `/applications?${query}`)).body;

  it('is read page by page, in either order, without leaving one out', async () => {
    for (let count = 0; count < 3; count += 1) await enterApplication(authority, staff.city);
    const all = (await list('limit=200')).applications.map((one: { applicationId: string }) => one.applicationId);
    expect(all).toEqual(all.toSorted().toReversed());
    for (const sort of ['newest', 'waiting']) {
      const seen: string[] = [];
      for (let after = ''; ; ) {
        const page = await list(`limit=2&sort=${sort}${after}`);
        seen.push(...page.applications.map((one: { applicationId: string }) => one.applicationId));
        if (page.next === null) break;
        after = `&after=${page.next}`;
      }
      expect(seen.toSorted().toReversed()).toEqual(all);
    }
  });

  it('is narrowed by state, holder, name and numbers', async () => {
    const form = { applicant: anApplicant({ name: 'Klinik 100% Sehat' }) };
    const draft = await enterApplication(authority, staff.city, form);
    const { applicationId, decisionNo } = await walkTo(authority, draft, { staff, office: staff.city }, 'approved');
    const only = [expect.objectContaining({ applicationId, name: 'Klinik 100% Sehat', purpose: 'public_service' })];
    const by = async (query: string) => (await list(query)).applications;
    expect(await by('q=100%25+sehat')).toEqual(only);
    expect(await by(`q=${encodeURIComponent(draft.agendaNo ?? '')}`)).toEqual(only);
    expect(await by(`q=${encodeURIComponent(decisionNo ?? '')}`)).toEqual(only);
    expect(await by('q=%25')).toEqual(only);
    expect(await by('state=approved&holder=3278')).toContainEqual(only[0]);
    expect(await by('state=submitted,approved&holder=00')).toEqual([]);
    expect(await by('state=approved&age=1')).toEqual([]);
  });

  it('refuses a query that it does not know', async () => {
    for (const query of ['state=lost', 'limit=0', 'limit=201', 'sort=oldest', 'age=-1', 'color=red']) {
      expect(await list(query)).toMatchObject({ status: 400 });
    }
  });
});

it('an application that nobody has is not found, nor is what is no id', async () => {
  const get = (id: string) => portal.call(reviewer(), 'GET', `/applications/${id}`);
  expect((await get('00000000-0000-7000-8000-000000000000')).status).toBe(404);
  expect((await get('1')).status).toBe(400);
});

describe('an invited applicant', () => {
  const invitation = { institutionName: 'Klinik Contoh', name: 'Siti Pemohon', email: 'siti@klinik.contoh.go.id' };

  it('comes in by a login letter, on paper as well, and sees its application', async () => {
    const door = await openSignIn(authority);
    const invited = (await portal.call(reviewer(), 'POST', '/applications/invitations', invitation)).body;
    const path = `/applications/${invited.applicationId}`;
    const { status, body } = await portal.call(reviewer(), 'POST', `${path}/first-login`);
    expect([status, body.login]).toEqual([201, 'siti@klinik.contoh.go.id']);
    const { login, code } = body;
    const entered = await door.browser().send('POST', '/first-login', { login, code, password: PASSWORD });
    expect(entered.body).toMatchObject({ outcome: 'signed_in', officer: { applicationId: invited.applicationId } });
    await door.close();

    const paper = await portal.print(reviewer(), 'POST', `${path}/first-login`);
    expect(readPdf(paper.pdf).pages[0]).toContain(squash('Klinik Contoh'));
    const applicant = await getOfficer(authority.pool, invited.officerId);
    expect((await portal.call(applicant, 'GET', path)).status).toBe(200);
  });

  it('is nobody where a form was typed at the counter', async () => {
    const { applicationId } = await enterApplication(authority, staff.city);
    const nobody = await portal.call(reviewer(), 'POST', `/applications/${applicationId}/first-login`);
    expect(nobody).toMatchObject({ status: 409, body: { field: 'applicant' } });
  });
});
