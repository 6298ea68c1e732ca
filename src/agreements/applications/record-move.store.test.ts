import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aCentralApplicant,
  aForm,
  anApplicant,
  anEntity,
  enterApplication,
  walkTo,
} from '../../../testing/applications/index.ts';
import { aPdf } from '../../../testing/files/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { enterOfficer, enterStaff, type Staff } from '../../../testing/staff/index.ts';
import { administer } from '../../audit/index.ts';
import { type Day, isFault, type TestClock, testClock, type Uuid } from '../../kernel/index.ts';
import { checkFile, noScan } from '../../platform/files/index.ts';
import { changeSetting } from '../../settings/index.ts';
import { setPattern } from '../numbers/index.ts';
import { addAttachment } from './add-attachment.ts';
import { decideApplication } from './decide-application.ts';
import { getApplication } from './find-application.ts';
import { forwardApplication } from './forward-application.ts';
import { listApplications } from './list-applications.ts';
import type { Application } from './model.ts';
import { entityPapers, type PaperKindName } from './papers.ts';
import { recordMove, type WantedMove } from './record-move.ts';
import { registerApplication } from './register-application.ts';
import { returnApplication } from './return-application.ts';
import { submitApplication } from './submit-application.ts';
import { takeUpApplication } from './take-up-application.ts';
import { listSteps } from './timeline.ts';

let authority: Authority;
let staff: Staff;
const clock: TestClock = testClock(aMonday);

beforeAll(async () => {
  authority = await openAuthority(clock);
  staff = await enterStaff(authority);
});
afterAll(() => authority.close());

const at = (application: Application) => getApplication(authority.pool, application.applicationId);
const steps = (application: Application) => listSteps(authority.pool, application.applicationId);
const draft = () => enterApplication(authority, staff.city);
const until = async (state: Parameters<typeof walkTo>[3]) =>
  walkTo(authority, await draft(), { staff, office: staff.city }, state);
const make = (wanted: WantedMove) => administer(authority, (tx, tell) => recordMove(tx, tell, clock, wanted));
const paper = async (application: Application, kind: PaperKindName, by = staff.city.reviewer): Promise<Uuid> => {
  const file = await checkFile({ name: `${kind}.pdf`, content: aPdf(kind) }, noScan);
  return addAttachment(authority, by, application.applicationId, { kind, file });
};

describe('the life of a regional application', () => {
  it('leads from the counter to access, each step with who, when, letter, paper and the office that holds it', async () => {
    const active = await until('active');
    expect(active).toMatchObject({ state: 'active', holder: '3278', stateSince: aMonday });
    const told = (await steps(active)).map(({ move, to, role, officeCode }) => [move, to, role, officeCode]);
    expect(told).toEqual([
      ['register', 'draft', 'reviewer', '3278'],
      ['submit', 'submitted', 'reviewer', '3278'],
      ['take_up', 'under_review', 'reviewer', '3278'],
      ['forward', 'forwarded', 'reviewer', '3278'],
      ['approve', 'approved', 'head', '00'],
      ['draft_pks', 'pks_drafted', 'reviewer', '3278'],
      ['sign_pks', 'pks_signed', 'head', '3278'],
      ['sign_juknis', 'juknis_signed', 'head', '3278'],
      ['request_credentials', 'credentials_requested', 'reviewer', '3278'],
      ['await_network', 'network_check', 'reviewer', '3278'],
      ['begin_trial', 'trial', 'reviewer', '3278'],
      ['activate', 'active', 'reviewer', '3278'],
    ]);
    expect((await steps(active))[3]).toMatchObject({
      moveNo: 4,
      from: 'under_review',
      letterNo: '100/1/Pem',
      letterDate: aMonday,
      fileId: expect.any(String),
      day: aMonday,
      officerName: 'reviewer Tasik',
    });
  });

  it('is held by pusat while it is forwarded', async () => {
    const forwarded = await until('forwarded');
    expect([forwarded.officeCode, forwarded.holder]).toEqual(['3278', '00']);
    const returned = await returnApplication(authority, staff.pusat.reviewer, forwarded, 'Surat tidak terbaca.');
    expect([returned.state, returned.holder]).toEqual(['returned', '3278']);
    expect((await steps(returned)).at(-1)).toMatchObject({ reason: 'Surat tidak terbaca.', officeCode: '00' });
    const again = await submitApplication(authority, staff.city.reviewer, returned);
    expect(again.state).toBe('submitted');
  });

  it('has the log tell of each move in its own transaction, with the number of the letter', async () => {
    const forwarded = await until('forwarded');
    const letterNo = `470/${forwarded.applicationId}`;
    await decideApplication(authority, staff.pusat.head, forwarded, { decision: 'approve', letterNo });
    const { rows } = await authority.pool.query('SELECT outcome FROM access_record WHERE case_ref = $1', [letterNo]);
    expect(rows).toEqual([{ outcome: 'application.moved' }]);
  });
});

describe('the life of a central application', () => {
  it('knows no head of region, is decided on where it is checked, and signs a MoU first', async () => {
    const form = { applicant: aCentralApplicant() };
    const { head, reviewer } = staff.pusat;
    const drafted = await enterApplication(authority, staff.pusat, form);
    const checked = await takeUpApplication(authority, reviewer, await submitApplication(authority, reviewer, drafted));
    const fileId = await paper(checked, 'region_head_letter', reviewer);
    const letter = { letterNo: '1', letterDate: aMonday, fileId };
    await expect(forwardApplication(authority, reviewer, checked, letter)).rejects.toMatchObject({ code: 'conflict' });
    const approved = await decideApplication(authority, head, checked, { decision: 'approve' });
    const tooSoon = make({ application: approved, move: 'draft_pks', officer: reviewer });
    await expect(tooSoon).rejects.toMatchObject({ code: 'conflict' });
    const agreed = await make({ application: approved, move: 'sign_mou', officer: head, details: letter });
    expect(await make({ application: agreed, move: 'draft_pks', officer: reviewer })).toMatchObject({
      state: 'pks_drafted',
      holder: '00',
    });
  });
});

describe('a regional legal entity where a setting asks for a MoU', () => {
  it('does not go on without one, and other regional institutions do', async () => {
    const { head, reviewer } = staff.city;
    const entity = await enterApplication(authority, staff.city, { applicant: anEntity() });
    for (const kind of entityPapers) await paper(entity, kind);
    const approved = await walkTo(authority, entity, { staff, office: staff.city }, 'approved');
    const body = await until('approved');
    await changeSetting(authority, 'regionalBhiMouRequired', true, 'surat');
    const wanted = { application: approved } as const;
    expect(await make({ application: body, move: 'draft_pks', officer: reviewer })).toMatchObject({
      state: 'pks_drafted',
    });
    await expect(make({ ...wanted, move: 'draft_pks', officer: reviewer })).rejects.toMatchObject({ code: 'conflict' });
    const details = { letterNo: 'NK/1', letterDate: aMonday, fileId: await paper(approved, 'signed_document') };
    expect(await make({ ...wanted, move: 'sign_mou', officer: head, details })).toMatchObject({ state: 'mou' });
    await changeSetting(authority, 'regionalBhiMouRequired', false, 'surat');
  });
});

describe('what a move must carry', () => {
  it('is told at once, and nothing changes', async () => {
    const checked = await until('under_review');
    const refused = forwardApplication(authority, staff.city.reviewer, checked, {});
    await expect(refused).rejects.toMatchObject({
      code: 'invalid_input',
      parameters: [
        { name: 'letterNo', code: 'missing' },
        { name: 'letterDate', code: 'missing' },
        { name: 'fileId', code: 'missing' },
      ],
    });
    expect(await at(checked)).toEqual(checked);
  });

  it('is a letter of today or before, and a paper of this very application', async () => {
    const checked = await until('under_review');
    const fileId = await paper(await draft(), 'other');
    const letter = { letterNo: '1', letterDate: '2099-01-01' as Day, fileId };
    await expect(forwardApplication(authority, staff.city.reviewer, checked, letter)).rejects.toMatchObject({
      parameters: [
        { name: 'letterDate', code: 'in_future' },
        { name: 'fileId', code: 'unknown' },
      ],
    });
  });

  it('of a refusal is its reason, and of a return its remarks', async () => {
    const lacking = { code: 'invalid_input', parameters: [{ name: 'reason', code: 'missing' }] };
    const forwarded = await until('forwarded');
    const { head, reviewer } = staff.pusat;
    await expect(decideApplication(authority, head, forwarded, { decision: 'refuse' })).rejects.toMatchObject(lacking);
    await expect(returnApplication(authority, reviewer, forwarded, ' ')).rejects.toMatchObject(lacking);
  });

  it('of a paper form is its scan', async () => {
    const { reviewer } = staff.city;
    const counter = { applicant: anApplicant(), form: aForm() };
    const id = await registerApplication(authority, { ...reviewer, officeCode: '3278' }, counter);
    const unscanned = await getApplication(authority.pool, id);
    await expect(submitApplication(authority, reviewer, unscanned)).rejects.toMatchObject({
      parameters: [{ name: 'attachments.form_scan', code: 'missing' }],
    });
    await paper(unscanned, 'form_scan');
    expect(await submitApplication(authority, reviewer, unscanned)).toMatchObject({ state: 'submitted' });
  });

  it('of a legal entity (BHI) are its papers, all that are missing at once', async () => {
    const { reviewer } = staff.city;
    const entity = await enterApplication(authority, staff.city, { applicant: anEntity() });
    const checked = await walkTo(authority, entity, { staff, office: staff.city }, 'under_review');
    const letter = {
      letterNo: '1',
      letterDate: aMonday,
      fileId: await paper(checked, 'region_head_letter'),
    };
    for (const kind of ['deed', 'licence'] as const) await paper(checked, kind);
    await expect(forwardApplication(authority, reviewer, checked, letter)).rejects.toMatchObject({
      parameters: [
        { name: 'attachments.domicile', code: 'missing' },
        { name: 'attachments.kemenkumham_decree', code: 'missing' },
        { name: 'attachments.recommendation', code: 'missing' },
      ],
    });
    for (const kind of ['domicile', 'kemenkumham_decree', 'recommendation'] as const) await paper(checked, kind);
    expect(await forwardApplication(authority, reviewer, checked, letter)).toMatchObject({ state: 'forwarded' });
  });

  it('of a central legal entity are its papers before it is approved, not before it is refused', async () => {
    const { head, reviewer } = staff.pusat;
    const applicant = anEntity({ class: 'central' });
    const entity = await enterApplication(authority, staff.pusat, { applicant });
    const checked = await takeUpApplication(authority, reviewer, await submitApplication(authority, reviewer, entity));
    const approving = decideApplication(authority, head, checked, { decision: 'approve' });
    await expect(approving).rejects.toMatchObject({ code: 'invalid_input', field: 'attachments.deed' });
    const refused = await decideApplication(authority, head, checked, { decision: 'refuse', reason: 'Tidak lengkap.' });
    expect(refused.state).toBe('refused');
  });
});

describe('two officers who decide at once', () => {
  it('make one decision; the other is told what it is, who made it and when, and its number is free again', async () => {
    await setPattern(authority, '00', 'decision', 'SK/{seq}/{year}');
    const second = await enterOfficer(authority, { officeCode: '00', roles: ['head'], name: 'Kepala Kedua' });
    const forwarded = await until('forwarded');
    const decided = await Promise.allSettled([
      decideApplication(authority, staff.pusat.head, forwarded, { decision: 'approve' }),
      decideApplication(authority, second, forwarded, { decision: 'refuse', reason: 'Tidak perlu.' }),
    ]);
    const made = decided.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const refused = decided.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect([made.length, refused.length]).toEqual([1, 1]);
    const { state, decisionNo, decisionDate } = made[0] as Application;
    expect(await at(forwarded)).toMatchObject({ state, decisionNo, decisionDate });
    expect(isFault(refused[0], 'conflict')).toBe(true);
    expect(refused[0].message).toContain(`is ${state}: head of office 00 made the move`);
    expect(refused[0].message).toContain(`by letter ${decisionNo} at 2026-03-02T03:00:00.000Z`);
    expect((await steps(forwarded)).filter(({ to }) => to === 'approved' || to === 'refused')).toHaveLength(1);

    const next = await decideApplication(authority, second, await until('forwarded'), { decision: 'approve' });
    const seqs = [decisionNo, next.decisionNo].map((number) => Number(number?.split('/')[1]));
    expect((seqs[1] ?? 0) - (seqs[0] ?? 0)).toBe(1);
  });

  it('do not decide on what they have not seen', async () => {
    const seen = await until('submitted');
    const checked = await takeUpApplication(authority, staff.city.reviewer, seen);
    const late = returnApplication(authority, staff.city.reviewer, seen, 'Sudah berubah.');
    await expect(late).rejects.toMatchObject({ code: 'conflict', field: 'version' });
    expect(await at(seen)).toEqual(checked);
  });
});

describe('an application that waits for the network', () => {
  it('is listed with the days that it has waited, the one that waits longest first', async () => {
    const first = await until('network_check');
    clock.advance(86_400_000 * 90);
    const second = await until('network_check');
    const waiting = (today: Day, age?: number) =>
      listApplications(
        authority.pool,
        staff.city.head,
        { states: ['network_check'], sort: 'waiting', limit: 10, ...(age !== undefined && { age }) },
        today,
      ).then((found) => found.map(({ applicationId, ageDays }) => [applicationId, ageDays]));
    expect(await waiting('2026-06-02' as Day)).toEqual([
      [first.applicationId, 92],
      [second.applicationId, 2],
    ]);
    expect(await waiting('2026-06-02' as Day, 92)).toEqual([[first.applicationId, 92]]);
    expect(await waiting('2026-06-02' as Day, 93)).toEqual([]);
  });
});
