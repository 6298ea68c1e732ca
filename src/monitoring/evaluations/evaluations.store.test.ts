import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allAnswered, aPlan, dossierOf, enterEvaluation, signFor } from '../../../testing/evaluations/index.ts';
import { aCheckedPdf, aPng } from '../../../testing/files/index.ts';
import { draftOf, scanOf } from '../../../testing/papers/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, type Staff } from '../../../testing/staff/index.ts';
import { enterSignedAgreement, NO_TRUST } from '../../agreements/index.ts';
import { createInstitution } from '../../institutions/index.ts';
import { addDays, type Day, type TestClock, testClock, type Uuid } from '../../kernel/index.ts';
import { checkFile, noScan } from '../../platform/files/index.ts';
import { changeEvaluation } from './change-evaluation.ts';
import { closeEvaluation } from './close-evaluation.ts';
import { answerChecklist } from './dossiers/answer-checklist.ts';
import { completeDossier, reopenDossier } from './dossiers/complete-dossier.ts';
import { getDossier, searchDossiers } from './dossiers/find-dossiers.ts';
import { refillDossier } from './dossiers/refill-dossier.ts';
import { signDossier } from './dossiers/sign-dossier.ts';
import { addEvaluationFile, listEvaluationFiles } from './evaluation-files.ts';
import { getEvaluation, nextDue } from './find-evaluations.ts';
import { closeFollowUp } from './findings/close-follow-up.ts';
import { getFollowUp, listFollowUps } from './findings/list-follow-ups.ts';
import { noteFinding, rewordFinding, withdrawFinding } from './findings/note-finding.ts';
import { holdEvaluation } from './hold-evaluation.ts';
import { inviteInstitutions } from './invite-institutions.ts';
import type { Evaluation } from './model.ts';
import { planEvaluation } from './plan-evaluation.ts';
import { postponeEvaluation } from './postpone-evaluation.ts';
import { recordAttendance } from './record-attendance.ts';
import { listMoves } from './record-move.ts';

let authority: Authority;
let staff: Staff;
let clock: TestClock;
/** Of the city, beside its hospital. */
let clinic: Uuid;

beforeAll(async () => {
  clock = testClock(aMonday);
  authority = await openAuthority(clock);
  staff = await enterStaff(authority);
  clinic = await createInstitution(authority, {
    ...{ officeCode: '3278', slug: 'KLINIK_CONTOH', customerId: null, name: 'Klinik Contoh' },
    ...{ class: 'city', kind: 'bhi', sector: 'kesehatan' },
  });
  const [signed, endsOn] = [scanOf('PKS', aMonday), addDays(aMonday, 100)];
  const draft = draftOf(staff.hospital.institutionId, { endsOn });
  await enterSignedAgreement(authority, { ...draft, agreementPaper: signed, annexPaper: signed });
});
afterAll(() => authority.close());

const now = ({ evaluationId }: Evaluation) => getEvaluation(authority.pool, evaluationId);
const enter = (until: 'planned' | 'invited' | 'held', change = {}) => enterEvaluation(authority, '3278', until, change);
const hospital = () => staff.hospital.institutionId;
const noticesTo = async (institutionId: Uuid, kind: string) => {
  const text = 'SELECT data FROM notice WHERE to_institution = $1 AND kind = $2 ORDER BY notice_id';
  return (await authority.pool.query(text, [institutionId, kind])).rows.map(({ data }) => data);
};

describe('an evaluation that is planned', () => {
  it('invites all that the office holds unless some are chosen, for the semester of its day unless another is named', async () => {
    const whole = await enter('planned');
    expect(whole).toMatchObject({ state: 'planned', year: 2026, semester: 1, invitationNo: null });
    expect(new Set(whole.institutions)).toEqual(new Set([hospital(), clinic]));
    const late = await enter('planned', { institutions: [clinic], year: 2025, semester: 2 });
    expect(late).toMatchObject({ institutions: [clinic], year: 2025, semester: 2 });
  });

  it('names everything that is wrong at once', async () => {
    const wrong = aPlan(aMonday, { institutions: [clinic, staff.stranger.institutionId], endsMinute: 540 });
    await expect(planEvaluation(authority, '3278', wrong)).rejects.toMatchObject({
      code: 'invalid_input',
      parameters: [{ name: 'endsMinute' }, { name: 'institutions.1', code: 'not_held' }],
    });
    await expect(planEvaluation(authority, '91', aPlan(aMonday))).rejects.toMatchObject({ field: 'institutions' });
  });

  it('is changed by whoever saw it as it is, and tells nobody', async () => {
    const seen = await enter('planned');
    await changeEvaluation(authority, seen, aPlan(addDays(aMonday, 3), { place: 'Balai Kota' }));
    expect(await now(seen)).toMatchObject({ place: 'Balai Kota', day: addDays(aMonday, 3), version: 2 });
    const again = changeEvaluation(authority, seen, aPlan(aMonday));
    await expect(again).rejects.toMatchObject({ code: 'conflict', field: 'version' });
    expect(await noticesTo(hospital(), 'evaluation.invited')).toEqual([]);
  });
});

describe('an invitation', () => {
  it('takes a number, tells each institution, and fills a dossier for each', async () => {
    const invited = await enter('invited');
    expect(invited).toMatchObject({ state: 'invited', invitationNo: '005/1/DUKCAPIL/III/2026', invitedOn: aMonday });
    expect(await noticesTo(hospital(), 'evaluation.invited')).toMatchObject([{ letter: invited.invitationNo }]);
    const dossiers = await searchDossiers(authority.pool, invited.evaluationId, { limit: 50, page: 1 });
    expect(dossiers).toMatchObject([
      { institution: 'RSUD CONTOH', daysLeft: 100, nearEnd: true, state: 'open', unanswered: 11, findingCount: 0 },
      { institution: 'Klinik Contoh', daysLeft: null, nearEnd: false },
    ]);
    const near = await searchDossiers(authority.pool, invited.evaluationId, { nearEnd: true, limit: 50, page: 1 });
    expect(near.map(({ institution }) => institution)).toEqual(['RSUD CONTOH']);
  });

  it('is for a day that is not over', async () => {
    const planned = await enter('planned', { day: addDays(aMonday, -1) });
    await expect(inviteInstitutions(authority, planned)).rejects.toMatchObject({ field: 'day' });
    expect(await searchDossiers(authority.pool, planned.evaluationId, { limit: 50, page: 1 })).toEqual([]);
  });

  it('is sent once, when two send it at once', async () => {
    const planned = await enter('planned');
    const both = await Promise.allSettled([1, 2].map(() => inviteInstitutions(authority, planned)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await listMoves(authority.pool, planned.evaluationId)).toHaveLength(2);
  });

  it('is taken back for a reason, and made anew under another number; whoever was invited stays so', async () => {
    const invited = await enter('invited');
    await expect(changeEvaluation(authority, invited, aPlan(aMonday))).rejects.toMatchObject({ field: 'state' });
    await postponeEvaluation(authority, invited, 'Aula dipakai vaksinasi.');
    const planned = await now(invited);
    expect(planned).toMatchObject({ state: 'planned', invitationNo: null });
    expect(await noticesTo(clinic, 'evaluation.postponed')).toHaveLength(1);
    const without = changeEvaluation(authority, planned, aPlan(aMonday, { institutions: [clinic] }));
    await expect(without).rejects.toMatchObject({ field: 'institutions' });
    await inviteInstitutions(authority, planned);
    expect((await now(invited)).invitationNo).not.toBe(invited.invitationNo);
    const moves = await listMoves(authority.pool, invited.evaluationId);
    expect(moves.map(({ move }) => move)).toEqual(['plan', 'invite', 'postpone', 'invite']);
    expect(moves[2]).toMatchObject({ reason: 'Aula dipakai vaksinasi.' });
  });
});

describe('the event', () => {
  it('is not held before its day', async () => {
    const invited = await enter('invited', { day: addDays(aMonday, 1) });
    await expect(holdEvaluation(authority, invited)).rejects.toMatchObject({ code: 'conflict', field: 'day' });
  });

  it('has an attendance list of those who were invited and guests', async () => {
    const invited = await enter('invited', { institutions: [clinic] });
    const guest = { name: 'Tamu Contoh', position: '', institutionId: null, signed: false };
    const came = { name: 'Utusan Contoh', position: 'Staf', institutionId: clinic, signed: true };
    await recordAttendance(authority, invited, [came, guest]);
    expect((await now(invited)).attendance).toEqual([came, guest]);
    const stranger = recordAttendance(authority, await now(invited), [{ ...came, institutionId: hospital() }]);
    await expect(stranger).rejects.toMatchObject({ field: 'attendance.0.institutionId' });
    const early = recordAttendance(authority, await enter('planned'), [guest]);
    await expect(early).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps material and photographs, by what they are and not by their names', async () => {
    const { evaluationId } = await enter('planned');
    const picture = await checkFile({ name: 'foto.pdf', content: aPng() }, noScan);
    await addEvaluationFile(authority, evaluationId, { kind: 'photograph', file: picture });
    await addEvaluationFile(authority, evaluationId, { kind: 'material', file: aCheckedPdf() });
    const noPicture = addEvaluationFile(authority, evaluationId, { kind: 'photograph', file: aCheckedPdf() });
    await expect(noPicture).rejects.toMatchObject({ field: 'file' });
    const files = await listEvaluationFiles(authority.pool, evaluationId);
    expect(files.map(({ kind, mediaType }) => `${kind} ${mediaType}`).toSorted()).toEqual([
      'material application/pdf',
      'photograph image/png',
    ]);
  });

  it('is followed by the next one six months after the last that was held; before the first none is due', async () => {
    await enter('held');
    await enter('invited', { day: addDays(aMonday, 1) });
    expect(await nextDue(authority.pool, { officeCode: '3278' })).toBe('2026-09-02');
    expect(await nextDue(authority.pool, { officeCode: '32' })).toBeNull();
  });

  it('is closed once all that came have signed; then nothing of it changes', async () => {
    const held = await enter('held');
    const came = { name: 'Utusan Contoh', position: 'Staf', institutionId: hospital(), signed: true };
    await recordAttendance(authority, held, [came]);
    await expect(closeEvaluation(authority, await now(held))).rejects.toMatchObject({ field: 'dossiers' });
    await signFor(authority, staff.city, held, hospital());
    await closeEvaluation(authority, await now(held));
    const unsigned = await dossierOf(authority, held, clinic);
    expect(unsigned.state).toBe('open');
    const closed = await now(held);
    for (const late of [
      () => refillDossier(authority, unsigned.dossierId),
      () => recordAttendance(authority, closed, []),
      () => addEvaluationFile(authority, held.evaluationId, { kind: 'material', file: aCheckedPdf() }),
    ]) {
      await expect(late()).rejects.toMatchObject({ code: 'conflict' });
    }
  });
});

describe('a dossier', () => {
  const enterOne = async () => dossierOf(authority, await enter('held'), hospital());
  const again = (dossierId: Uuid) => getDossier(authority.pool, dossierId);

  it('is frozen as it was filled, and filled anew when somebody asks', async () => {
    const { dossierId, filledOn } = await enterOne();
    clock.advance(86_400_000);
    expect(await again(dossierId)).toMatchObject({ filledOn, daysLeft: 100 });
    await refillDossier(authority, dossierId);
    expect(await again(dossierId)).toMatchObject({ filledOn: addDays(filledOn, 1), daysLeft: 99 });
    clock.advance(-86_400_000);
  });

  it('takes answers over those that are there; a no says what is wrong', async () => {
    const { dossierId } = await enterOne();
    const yes = { answer: 'yes', remark: '' } as const;
    await answerChecklist(authority, dossierId, { not_spread: yes, purpose_kept: yes });
    await answerChecklist(authority, dossierId, { not_spread: { answer: 'no', remark: 'Disalin ke cloud.' } });
    expect((await again(dossierId)).answers).toEqual({
      not_spread: { answer: 'no', remark: 'Disalin ke cloud.' },
      purpose_kept: yes,
    });
    const mute = answerChecklist(authority, dossierId, { not_spread: { answer: 'no', remark: ' ' } });
    await expect(mute).rejects.toMatchObject({ parameters: [{ name: 'answers.not_spread.remark' }] });
  });

  it('has findings that are noted, reworded and taken back while it is open', async () => {
    const { dossierId } = await enterOne();
    const finding = { said: 'Satu akun dipakai bersama.', weight: 'major', followUp: null } as const;
    const id = await noteFinding(authority, dossierId, finding);
    const followUp = { task: 'Membuat akun', dueOn: addDays(aMonday, 30), responsible: 'Admin' };
    await rewordFinding(authority, dossierId, id, { ...finding, followUp });
    const early = { ...followUp, dueOn: addDays(aMonday, -1) };
    const wrong = noteFinding(authority, dossierId, { ...finding, followUp: early });
    await expect(wrong).rejects.toMatchObject({ field: 'followUp.dueOn' });
    await withdrawFinding(authority, dossierId, id);
    await expect(withdrawFinding(authority, dossierId, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is completed once all is answered, under a number that it keeps when it is reopened', async () => {
    const { dossierId } = await enterOne();
    await expect(completeDossier(authority, dossierId)).rejects.toMatchObject({
      code: 'invalid_input',
      parameters: Object.keys(allAnswered).map((item) => ({ name: `answers.${item}`, code: 'missing' })),
    });
    await answerChecklist(authority, dossierId, allAnswered);
    await completeDossier(authority, dossierId);
    const { minutesNo } = await again(dossierId);
    expect(minutesNo).toMatch(/^470\/\d+\/BA\/3278\/2026$/);
    await expect(answerChecklist(authority, dossierId, allAnswered)).rejects.toMatchObject({ code: 'conflict' });
    await reopenDossier(authority, dossierId);
    await completeDossier(authority, dossierId);
    expect(await again(dossierId)).toMatchObject({ state: 'completed', minutesNo });
  });

  it('is not completed before the evaluation is held', async () => {
    const { dossierId } = await dossierOf(authority, await enter('invited'), hospital());
    await answerChecklist(authority, dossierId, allAnswered);
    await expect(completeDossier(authority, dossierId)).rejects.toMatchObject({ field: 'evaluation' });
  });

  it('is signed by an officer of the office and a person of the institution, who is told; then it changes no more', async () => {
    const signed = await signFor(authority, staff.city, await enter('held'), hospital());
    expect(signed.signature).toMatchObject({
      office: { name: staff.city.head.name, position: 'Kepala Dinas' },
      institution: { name: 'Pimpinan Rekaan', position: 'Direktur' },
      signedOn: aMonday,
    });
    const told = await noticesTo(hospital(), 'evaluation.signed');
    expect(told).toContainEqual(expect.objectContaining({ number: signed.minutesNo, followUps: 1 }));
    const finding = { said: 'Terlambat.', weight: 'note', followUp: null } as const;
    for (const change of [
      () => noteFinding(authority, signed.dossierId, finding),
      () => refillDossier(authority, signed.dossierId),
      () => reopenDossier(authority, signed.dossierId),
    ]) {
      await expect(change()).rejects.toMatchObject({ code: 'conflict' });
    }
  });

  it('is not signed for the office by somebody else, nor before the event, nor in the future', async () => {
    const { dossierId } = await enterOne();
    await answerChecklist(authority, dossierId, allAnswered);
    await completeDossier(authority, dossierId);
    const institution = { name: 'Pimpinan Rekaan', position: 'Direktur' };
    const minutes = { how: 'scan', institution, file: aCheckedPdf() } as const;
    const sign = (officerId: Uuid, signedOn: Day) =>
      signDossier(authority, { dossierId, officeCode: '3278' }, { ...minutes, officerId, signedOn }, NO_TRUST);
    for (const { officerId } of [staff.elsewhere.head, staff.hospital.admin]) {
      await expect(sign(officerId, aMonday)).rejects.toMatchObject({ field: 'officerId' });
    }
    for (const signedOn of [addDays(aMonday, -1), addDays(aMonday, 1)]) {
      await expect(sign(staff.city.head.officerId, signedOn)).rejects.toMatchObject({ field: 'signedOn' });
    }
    expect((await again(dossierId)).state).toBe('completed');
  });
});

describe('a follow-up', () => {
  const all = { limit: 200, page: 1 };
  const listed = (change: object) => listFollowUps(authority.pool, clock, staff.city.head, { ...all, ...change });

  it('binds once the minutes are signed, is overdue from the day after it was due, and is closed once', async () => {
    const held = await enter('held');
    const said = 'Temuan tindak lanjut.';
    const { dossierId } = await dossierOf(authority, held, clinic);
    const unsigned = await noteFinding(authority, dossierId, {
      ...{ said, weight: 'minor' },
      followUp: { task: 'Belum mengikat', dueOn: aMonday, responsible: 'Admin' },
    });
    await expect(getFollowUp(authority.pool, clock, unsigned)).rejects.toMatchObject({ code: 'not_found' });
    await withdrawFinding(authority, dossierId, unsigned);
    await signFor(authority, staff.city, held, clinic, said);
    const [open] = (await listed({ institution: clinic })).filter((one) => one.said === said);
    if (!open) throw new Error('The follow-up is not listed.');
    expect(open).toMatchObject({ overdue: false, institution: 'Klinik Contoh' });
    clock.advance(86_400_000);
    const overdue = await listed({ institution: clinic, overdue: true });
    expect(overdue.map(({ findingId }) => findingId)).toContain(open.findingId);
    const done = { on: aMonday, remark: 'Sudah diperbarui.' };
    await expect(closeFollowUp(authority, open, { ...done, on: addDays(aMonday, 9) })).rejects.toMatchObject({
      field: 'on',
    });
    await closeFollowUp(authority, open, done);
    await expect(closeFollowUp(authority, open, done)).rejects.toMatchObject({ code: 'conflict' });
    expect(await getFollowUp(authority.pool, clock, open.findingId)).toMatchObject({ closed: done, overdue: false });
    expect(await listed({ institution: clinic, open: true })).toEqual([]);
    clock.advance(-86_400_000);
  });

  it('that is open stands in the next dossier of its institution', async () => {
    const said = 'Masih terbuka.';
    await signFor(authority, staff.city, await enter('held'), hospital(), said);
    const next = await dossierOf(authority, await enter('invited'), hospital());
    const past = next.sections.find(({ key }) => key === 'past_findings');
    expect(past?.rows.map(({ cells }) => cells.said)).toContain(said);
  });
});
