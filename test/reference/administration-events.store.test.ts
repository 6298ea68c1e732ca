import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
  activateConnection,
  changeRightStatus,
  checkConnection,
  declareConnection,
  endConnection,
  getConnection,
  getRight,
  nameConnection,
  setAlias,
} from '../../src/access/index.ts';
import {
  changeDraft,
  draftAgreement,
  endAgreement,
  enterSignedAddendum,
  getAgreement,
  inviteApplicant,
  setPattern,
  submitApplication,
  writeApplication,
} from '../../src/agreements/index.ts';
import {
  administrationEvents,
  beginOrigin,
  LogSigner,
  logFiles,
  prepareLog,
  rewrapKeys,
  rotateKey,
  rotateSigner,
  tilesIn,
} from '../../src/audit/index.ts';
import { acceptRows, closeHint, forgetValues, listHints, owedBy, takeUpHint } from '../../src/feedback/index.ts';
import {
  addClientKeys,
  changeCredentialStatus,
  endSessionsOfOfficer,
  getCredential,
  linkOidc,
  registerClient,
  revokeClientKey,
  rotateCredential,
} from '../../src/identity/index.ts';
import {
  addAppointment,
  changeInstitution,
  changeInstitutionStatus,
  changeLetterhead,
  changeOfficer,
  endOffice,
  type Officer,
} from '../../src/institutions/index.ts';
import { addDays, type Day, testClock, type Uuid, uuidV7 } from '../../src/kernel/index.ts';
import { forgetGuessesAbout, releaseReserve, upliftQuota } from '../../src/metering/index.ts';
import {
  addEvaluationFile,
  closeFollowUp,
  figuresOfAccess,
  getFollowUp,
  listFindings,
  listReports,
  openReports,
  submitReport,
} from '../../src/monitoring/index.ts';
import { openPool } from '../../src/platform/sql/index.ts';
import {
  decideSanction,
  dismissSanction,
  expireWarnings,
  getSanction,
  liftSanction,
  proposeSanction,
  settleWarning,
} from '../../src/sanctions/index.ts';
import { changeSetting, defaultSettings } from '../../src/settings/index.ts';
import { prepareLetter, signLetter } from '../../src/switchover/index.ts';
import { answerTicket, closeTicket, takeUpTicket, withdrawTicket } from '../../src/tickets/index.ts';
import { closePattern, publishFigures, rebuildUsage } from '../../src/usage/index.ts';
import { aForm, anApplicant, enterApplication } from '../../testing/applications/index.ts';
import { enterEvaluation, signFor } from '../../testing/evaluations/index.ts';
import { aCheckedPdf } from '../../testing/files/index.ts';
import { draftOf, ordinaryRight, scanOf } from '../../testing/papers/index.ts';
import { personas } from '../../testing/population/index.ts';
import {
  type Authority,
  aMonday,
  changeRight,
  grantAccess,
  grantRight,
  openAuthority,
  TEST_URL,
} from '../../testing/rights/index.ts';
import { enrolTotp, enterOfficer, openAccountOf, openSignIn, PASSWORD } from '../../testing/staff/index.ts';
import { enterTicket } from '../../testing/tickets/index.ts';
import { enterPattern, enterUse } from '../../testing/usage/index.ts';

it('every event of administration is recorded by the act that it tells of, and no other is', async () => {
  const by = await openAuthority();
  const { institution, right, credential, agreementId } = await grantAccess(by, { terms: { emergencyReserve: 5 } });
  const { institutionId } = institution;

  for (const move of ['suspend', 'resume'] as const) {
    await changeInstitutionStatus(by, institutionId, move, 'surat');
    await changeRightStatus(by, right, move, 'surat');
    await changeCredentialStatus(by, credential, move, 'surat');
  }
  const clerk = await enterOfficer(by, { institutionId, roles: ['operator'], name: 'Operator Contoh' });
  await changeOfficer(by, clerk, { ...clerk, phone: '0265-0000' });
  await addAppointment(by, clerk, { letterNo: 'surat', letterDate: aMonday, startsOn: aMonday, endsOn: aMonday });
  await endOffice(by, clerk, { on: aMonday, because: 'moved', letterNo: 'surat' });
  const contact = { address: 'Jalan Contoh', leaderName: '', leaderPosition: '', supervisor: '' };
  await changeInstitution(by, institutionId, contact, 'surat');
  await changeLetterhead(by, institution.officeCode, { government: '', address: 'Jalan Contoh', contact: '' });
  await changeSetting(by, 'nearEndDays', defaultSettings.nearEndDays, 'surat');
  const paper = { number: 'surat', date: aMonday, result: '' };
  const open = { platformBersama: true };
  const declared = { kind: 'vpn', provider: 'PT Contoh', networks: right.networks } as const;
  const line = await getConnection(by.pool, await declareConnection(by, institution, declared, paper, open));
  for (const passed of [false, true]) await checkConnection(by, line, passed, paper);
  await activateConnection(by, line, paper, open);
  await nameConnection(by, right, line, 'surat');
  await endConnection(by, line, paper);
  await setPattern(by, '32', 'agenda', '{seq}/{year}');
  const reviewer = await enterOfficer(by, { officeCode: '32', roles: ['reviewer'], name: 'Petugas Contoh' });
  const invitation = { institutionName: 'Klinik Contoh', name: 'Pemohon Contoh', email: 'pemohon@contoh.go.id' };
  await inviteApplicant(by, { ...reviewer, officeCode: '32' }, invitation);
  const draft = await enterApplication(by, { officeCode: '32', reviewer });
  const form = { applicant: anApplicant({ class: 'provincial' }), form: aForm() };
  await submitApplication(by, reviewer, await writeApplication(by, draft, form));
  await lookAfterAccounts(by, institutionId);
  await moveOldClient(by, reviewer);
  await evaluate(by, institutionId);
  await lookAfterFeedback(by, institutionId, reviewer);
  await handleTickets(by, clerk, right.rightId, reviewer);
  await setAlias(by, institutionId, 'CEK', 'NIK');
  await rotateCredential(by, credential);
  const jwksUri = 'https://aplikasi.contoh.go.id/jwks.json';
  const client = await registerClient(by, { ...right, userId: 'aplikasi' }, { jwksUri });
  const added = { jwksUri: 'https://aplikasi.contoh.go.id/baru.json' };
  const [keyId = ''] = await addClientKeys(by, await getCredential(by.pool, client.credentialId), added);
  await revokeClientKey(by, keyId, 'surat');
  await changeRight(by, right, { dailyQuota: 5 }, 'surat');
  await releaseReserve(by, right, aMonday, 'surat');
  const letter = { letterNo: 'surat', letterDate: aMonday, reason: 'vaksinasi' };
  await upliftQuota(by, right, { from: aMonday, until: aMonday, dailyQuota: 9, ...letter }, aMonday);
  const draftId = await draftAgreement(by, draftOf(institutionId));
  await changeDraft(by, draftId, { number: 'PKS', startsOn: aMonday, endsOn: aMonday });
  const { endsOn } = await getAgreement(by.pool, agreementId);
  const addendum = { number: 'ADD', effectiveFrom: aMonday, endsOn, annex: { rights: [ordinaryRight] } };
  await enterSignedAddendum(by, agreementId, { ...addendum, paper: scanOf('Addendum', aMonday) });
  await forgetGuessesAbout(by, personas.hendra.nik, 'surat');
  await changeCredentialStatus(by, credential, 'revoke', 'surat');
  const { rightId: _, status: __, ...terms } = await getRight(by.pool, right.rightId);
  await changeRightStatus(by, await getRight(by.pool, await grantRight(by, terms)), 'revoke', 'surat');
  await endAgreement(by, await getAgreement(by.pool, agreementId), 'surat');

  await sanctionAndReport(by);

  const home = await mkdtemp(path.join(tmpdir(), 'gapura-events-'));
  const files = logFiles(home);
  const signer = new LogSigner({ sql: by.pool, tiles: tilesIn(by.pool), files, clock: by.clock, origin: 'contoh/log' });
  await signer.sign({ size: 1, root: Buffer.alloc(32) });
  await rotateSigner(by, files, { reason: 'bocor' });
  await beginOrigin(by, files, { reason: 'cadangan dipulihkan' });
  await lookAtUsage(by, institution);
  await rotateKey(by, 'tag', 'bocor');
  const owner = openPool(by.database.owner, 'test', 2);
  await rewrapKeys({ ...by, pool: owner }, Buffer.alloc(32, 9), 'bocor');
  await owner.end();
  await rm(home, { recursive: true });

  const { rows } = await by.pool.query("SELECT DISTINCT outcome FROM access_record WHERE kind = 'administration'");
  await by.close();
  expect(rows.map(({ outcome }) => outcome).toSorted()).toEqual(Object.keys(administrationEvents).toSorted());
});

/** Everything that becomes of sanctions, and of the report that one is proposed for. */
async function sanctionAndReport(by: Authority): Promise<void> {
  const { institution, right } = await grantAccess(by, { terms: { validFrom: '2025-01-01' as Day } });
  const { institutionId, officeCode } = institution;
  await changeSetting(by, 'regionalUsageReport', true, 'surat');
  await openReports(by, [figuresOfAccess]);
  const [report] = await listReports(by.pool, { officeCode: null, institutionId }, { limit: 1 }, aMonday);
  const admin = await enterOfficer(by, { institutionId, roles: ['institution_admin'], name: 'Admin Contoh' });
  if (report) await submitReport(by, admin, report, 'sesuai');
  const reviewer = await enterOfficer(by, { officeCode, roles: ['reviewer'], name: 'Petugas Contoh' });
  const head = await enterOfficer(by, { officeCode, roles: ['head'], name: 'Kepala Contoh' });
  const evidence = [{ what: 'agreement_breached', since: aMonday, figures: { findings: 1 } }] as const;
  const propose = async (proposal: object) => {
    const about = { institutionId, kind: 'warning', evidence, ...proposal } as const;
    return getSanction(by.pool, await proposeSanction(by, reviewer, about));
  };
  await dismissSanction(by, head, await propose({}), 'keliru');
  await settleWarning(by, reviewer, await decideSanction(by, head, await propose({})), 'sudah dipenuhi');
  const { sanctionId } = await decideSanction(by, head, await propose({}));
  await by.pool.query('UPDATE sanction SET state_since = $2 WHERE sanction_id = $1', [sanctionId, '2020-01-01']);
  await expireWarnings(by);
  const cut = await decideSanction(by, head, await propose({ kind: 'quota_cut', percent: 50, rightId: right.rightId }));
  await liftSanction(by, head, cut, { reason: 'sudah dipenuhi' });
}
/** A switch that is announced, and one that has come and is undone. */
async function moveOldClient(by: Authority, officer: Officer): Promise<void> {
  for (const [kind, until, next] of [
    ['announcement', 200, 60],
    ['undo', -1, 10],
  ] as const) {
    const terms = { answerMode: 'values', valuesUntil: addDays(aMonday, until) } as const;
    const { right } = await grantAccess(by, { terms });
    const draft = { kind, valuesUntil: addDays(aMonday, next), reason: 'surat' };
    await signLetter(by, officer, await prepareLetter(by, officer, right.rightId, draft), TEST_URL);
  }
}
/** Everything that becomes of an evaluation, from its plan to the last follow-up. */
async function evaluate(by: Authority, institutionId: Uuid): Promise<void> {
  const head = await enterOfficer(by, { officeCode: '32', roles: ['head'], name: 'Kepala Contoh' });
  const evaluation = await enterEvaluation(by, '32', 'held', { institutions: [institutionId] });
  await addEvaluationFile(by, evaluation.evaluationId, { kind: 'material', file: aCheckedPdf() });
  const { dossierId } = await signFor(by, { head }, evaluation, institutionId);
  const [finding] = await listFindings(by.pool, [dossierId]);
  const followUp = await getFollowUp(by.pool, by.clock, `${finding?.findingId}` as Uuid);
  await closeFollowUp(by, followUp, { on: aMonday, remark: 'selesai' });
}
/** A death that was reported with data balikan is looked into, and the values are dropped when their time is over. */
async function lookAfterFeedback(by: Authority, institutionId: Uuid, officer: Officer): Promise<void> {
  const then = testClock('2023-09-01' as Day);
  await prepareLog(by.pool, by.keys, then);
  const parts = { ...by, clock: then, lookup: { findAll: async () => new Map() } };
  const values = [{ key: 'KEMATIAN', value: '2023-08-31' }];
  const sent = { rows: [{ place: 0, nik: personas.hendra.nik, values }], said: null };
  const sender = { door: 'portal', institutionId, officer, requestId: uuidV7(then.now()), peer: '' } as const;
  await acceptRows(sender, sent, await owedBy(parts, institutionId), parts);
  const [hint] = await listHints(by.pool, by.keys, '32', { state: 'open', limit: 1 });
  await takeUpHint(by, officer, hint?.hintId as Uuid);
  await closeHint(by, officer, hint?.hintId as Uuid, { result: 'not_confirmed', paper: 'surat' });
  await forgetValues(by);
}
/** A ticket that is answered and closed, and one that is withdrawn. */
async function handleTickets(by: Authority, operator: Officer, rightId: Uuid, reviewer: Officer): Promise<void> {
  const { nik } = personas.hendra;
  const { ticketId } = await enterTicket(by, { operator, rightId, nik });
  await takeUpTicket(by, reviewer, ticketId);
  await answerTicket(by, reviewer, ticketId, { result: 'consolidated' });
  await closeTicket(by, operator, ticketId);
  await withdrawTicket(by, operator, (await enterTicket(by, { operator, rightId, nik })).ticketId);
}
/** Sums of use that are made anew, a pattern that is looked at, and a month whose figures are published. */
async function lookAtUsage(by: Authority, institution: { institutionId: Uuid; officeCode: string }): Promise<void> {
  const reviewer = await enterOfficer(by, { officeCode: '32', roles: ['reviewer'], name: 'Petugas Contoh' });
  await closePattern(by, await enterPattern(by, institution), reviewer.officerId, 'terjadwal');
  await rebuildUsage(by, 'surat');
  await enterUse(by, institution.institutionId, '2026-01-05' as Day, 1);
  await publishFigures(by);
}

/** Everything that becomes of an officer's account, from its letter on. */
async function lookAfterAccounts(by: Authority, institutionId: Uuid): Promise<void> {
  const door = await openSignIn(by);
  const operator = await enterOfficer(by, { institutionId, roles: ['operator'], name: 'Operator Kedua' });
  const { browser } = await openAccountOf(by, door, operator);
  await enrolTotp(browser, by.clock);
  await browser.send('DELETE', '/account/totp');
  await browser.send('POST', '/account/password', { old: PASSWORD, new: 'hujan turun di bukit' });
  await endSessionsOfOfficer(by, operator);
  const reviewer = await enterOfficer(by, { officeCode: '32', roles: ['reviewer'], name: 'Petugas Contoh' });
  await openAccountOf(by, door, reviewer);
  await linkOidc(by, reviewer, 'https://sso.contoh.go.id', 'pegawai-17');
  await door.close();
}
