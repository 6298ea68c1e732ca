import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { declareConnection, type Place } from '../../src/access/index.ts';
import { addAttachment, enterSignedAddendum, enterSignedAgreement, setPattern } from '../../src/agreements/index.ts';
import { acceptRows, listHints, owedBy, refreshArrears } from '../../src/feedback/index.ts';
import { beginSession, issueCredential } from '../../src/identity/index.ts';
import {
  addAppointment,
  changeLetterhead,
  getInstitution,
  keepScan,
  type Officer,
  type Workplace,
} from '../../src/institutions/index.ts';
import { addDays, composeNik, type Day, type Uuid } from '../../src/kernel/index.ts';
import { addEvaluationFile, listFindings } from '../../src/monitoring/index.ts';
import { checkFile, noScan } from '../../src/platform/files/index.ts';
import { decideSanction, proposeSanction } from '../../src/sanctions/index.ts';
import { prepareLetter, signLetter } from '../../src/switchover/index.ts';
import { moveJob, receiveFile } from '../../src/verification/index.ts';
import { anApplicant, enterApplication, walkTo } from '../../testing/applications/index.ts';
import { enterEvaluation, signFor } from '../../testing/evaluations/index.ts';
import { aCheckedPdf, aPdf } from '../../testing/files/index.ts';
import { draftOf, ordinaryRight, scanOf } from '../../testing/papers/index.ts';
import { enterRecord } from '../../testing/requests/index.ts';
import { type Authority, aMonday, openBulk, TEST_URL } from '../../testing/rights/index.ts';
import { enterOfficer, type InstitutionPeople, type OfficePeople, type Staff } from '../../testing/staff/index.ts';
import { enterTicket } from '../../testing/tickets/index.ts';
import { enterPattern } from '../../testing/usage/index.ts';

/** What belongs to one office, its institution and its applicant; all of it bears the mark. */
export interface Belongings {
  readonly mark: string;
  readonly places: Readonly<Record<'office' | 'institution' | 'draft' | 'forwarded' | 'invited', Place>>;
  /** What stands in paths and bodies. */
  readonly ids: Readonly<Record<Id, string>>;
}

const people = ['clerk', 'chief', 'user', 'admin', 'applicant'] as const;
const things = [
  'institution',
  'agreement',
  'signedPaper',
  'right',
  'portalRight',
  'job',
  'returning',
  'letter',
  'connection',
  'sanction',
  'report',
  'notice',
  'session',
  'delivery',
  'hint',
  'pattern',
  'record',
  'ticket',
  'key',
  'request',
  'clerkLetter',
  'userLetter',
] as const;
const evaluations = ['evaluation', 'dossier', 'finding', 'material'] as const;
const applications = ['draft', 'forwarded', 'invited', 'paper'] as const;
const uuids = [...people, ...things, ...evaluations, ...applications];
type Id = 'office' | (typeof uuids)[number];

/** Ids as well made as the others, of nothing. */
export const unknown = {
  ...Object.fromEntries(uuids.map((id) => [id, randomUUID()])),
  office: '99',
} as Belongings['ids'];

/** Whose belongings are entered. */
interface Side {
  readonly mark: string;
  /** Stands for the mark where letters, digits and hyphens alone are taken. */
  readonly sign?: string;
  readonly office: OfficePeople;
  readonly people: InstitutionPeople;
  readonly applicant: Officer;
}

/** Enters something of every kind for one side of the scene. */
export async function enterBelongings(by: Authority, staff: Staff, side: Side): Promise<Belongings> {
  const { mark, sign = mark, applicant } = side;
  const { officeCode } = side.office;
  const { institutionId } = side.people;
  await changeLetterhead(by, officeCode, { government: mark, address: mark, contact: mark });
  await setPattern(by, officeCode, 'annex', `{seq}/${sign}/{year}`);
  const made = { ...(await enterAgreement(by, side)), ...(await enterApplications(by, staff, side)) };
  const evaluated = await enterEvaluated(by, side);
  const spares = await enterSpares(by, side);
  const [connection, session] = [await enterConnection(by, side), await enterSession(by, spares.clerk)];
  const pattern = await enterPattern(by, { officeCode, institutionId });
  const feedback = await enterFeedback(by, side);
  const ticket = await enterTicketOf(by, side, made.portalRight);
  const [sanction, report] = [await enterWarning(by, side), await enterReport(by, side)];
  const ids = {
    ...spares,
    ...made,
    ...evaluated,
    ...feedback,
    ...(await enterSwitchover(by, side)),
    ...(await enterIntegration(by, side, made.right)),
    connection,
    session,
    pattern,
    ticket,
    job: await enterList(by, side, made.portalRight),
    sanction,
    report,
    notice: await noticeTo(by, officeCode),
    record: await recordOf(by, institutionId),
  };
  const invited = `${applicant.applicationId}` as Uuid;
  const of = (applicationId: string) => ({ officeCode, institutionId, applicationId: applicationId as Uuid });
  return {
    mark,
    ids: { ...ids, office: officeCode, institution: institutionId, applicant: applicant.officerId, invited },
    places: {
      office: { officeCode },
      institution: { officeCode, institutionId },
      draft: of(made.draft),
      // Ditjen Dukcapil has to act on what was forwarded; it stays in its region.
      forwarded: { ...of(made.forwarded), officeCode: '00', regionCode: officeCode },
      invited: { officeCode, applicationId: invited },
    },
  };
}

/** The scan of a further letter that appoints an officer. */
async function scanTo(by: Authority, officer: Officer, at: Workplace, mark: string): Promise<Uuid> {
  const fileId = await keepScan(by, at, aCheckedPdf(aPdf(mark)));
  const days = { letterDate: aMonday, startsOn: aMonday, endsOn: null };
  await addAppointment(by, officer, { letterNo: `${mark}/2`, ...days, fileId });
  return fileId;
}

/** People who never call, so that they can be managed without harm to the walk. */
async function enterSpares(by: Authority, { mark, office: { officeCode }, people: { institutionId } }: Side) {
  const enter = async (officer: Parameters<typeof enterOfficer>[1]) => (await enterOfficer(by, officer)).officerId;
  const clerk = await enterOfficer(by, { officeCode, roles: ['reviewer'], name: `Rekan ${mark}` });
  const user = await enterOfficer(by, { institutionId, roles: ['operator'], name: `Operator ${mark}` });
  return {
    clerk: clerk.officerId,
    clerkLetter: await scanTo(by, clerk, { officeCode }, mark),
    user: user.officerId,
    userLetter: await scanTo(by, user, { institutionId }, mark),
    chief: await enter({ officeCode, roles: ['administrator'], name: `Kepala ${mark}` }),
    admin: await enter({ institutionId, roles: ['institution_admin'], name: `Admin ${mark}` }),
  };
}

async function enterAgreement(by: Authority, { mark, people }: Side) {
  const numbers = { number: `470/${mark}/PKS`, annexNumber: `470/${mark}/JUKNIS`, note: mark };
  const paper = scanOf(mark, aMonday);
  // The walk calls from this machine, so its right for the portal is open from here.
  const atPortal = { ...ordinaryRight, key: 'P', method: 'web_portal', networks: ['127.0.0.0/8'] } as const;
  const draft = draftOf(people.institutionId, { ...numbers, annex: { rights: [ordinaryRight, atPortal] } });
  const entered = await enterSignedAgreement(by, { ...draft, agreementPaper: paper, annexPaper: paper });
  const feedback = [{ key: mark, kind: mark, format: '', frequency: 'monthly' } as const];
  // Since January, of which nothing came.
  const addendum = { number: `470/${mark}/ADD`, effectiveFrom: '2026-01-15' as Day, endsOn: draft.endsOn, paper };
  await enterSignedAddendum(by, entered.agreementId, { ...addendum, annex: { ...draft.annex, feedback } });
  const { rows } = await by.pool.query('SELECT file_id FROM agreement_signature WHERE agreement_id = $1 LIMIT 1', [
    entered.agreementId,
  ]);
  const signedPaper = `${rows[0].file_id}`;
  return {
    agreement: entered.agreementId,
    signedPaper,
    right: `${entered.rights.A}`,
    portalRight: `${entered.rights.P}`,
  };
}

/** A test key of the institution, and a request that one of its clients made. */
async function enterIntegration(by: Authority, { mark, people: { institutionId } }: Side, right: string) {
  const wanted = { institutionId, rightId: right as Uuid, kind: 'wire', mode: 'sandbox' } as const;
  const { credentialId: key } = await issueCredential(by, { ...wanted, userId: `sandbox_${mark}` });
  const credential = { institutionId, credentialId: key };
  return { key, request: await enterRecord(by, { ...credential, outcome: 'address_unknown', peer: '10.9.9.9' }) };
}

/** A list of people that the operator has handed in and had answered, so that its job, its rows and the log name it. */
async function enterList(by: Authority, { mark, people: { institutionId, operator } }: Side, right: string) {
  const folder = await mkdtemp(join(tmpdir(), 'gapura-list-'));
  const path = join(folder, 'list.csv');
  const cell = `"${mark.replaceAll('"', '""')}"`;
  await writeFile(path, `NIK;Nama;${cell}\n3278014101909001;${cell};${cell}`);
  const said = { purpose: ordinaryRight.purpose, officer: operator.officerId, caseRef: mark, threshold: null };
  const read = { mapping: {}, declared: {}, granted: ['NAMA_LGKP'] } as const;
  const handed = { institutionId, credentialId: right as Uuid, peer: '127.0.0.1', ...said, ...read };
  const received = await receiveFile(path, handed, { sql: by.pool, ...by });
  if (!('job' in received)) throw new Error(JSON.stringify(received));
  await received.whole;
  await moveJob(by.pool, received.job, 'start');
  const bulk = await openBulk(by);
  await bulk.runAll();
  await bulk.close();
  await rm(folder, { recursive: true });
  return received.job.jobId;
}

/** A right that returns data, whose switch was announced by a letter. */
async function enterSwitchover(by: Authority, { mark, office, people }: Side) {
  const right = { ...ordinaryRight, answerMode: 'values', valuesUntil: addDays(aMonday, 90) } as const;
  const numbers = { number: `470/${mark}/ALIH`, annexNumber: `470/${mark}/ALIH/J`, note: mark };
  const paper = scanOf(mark, aMonday);
  const draft = { ...draftOf(people.institutionId, numbers), annex: { rights: [right] } };
  const { rights } = await enterSignedAgreement(by, { ...draft, agreementPaper: paper, annexPaper: paper });
  const returning = rights.A as Uuid;
  const announcement = { kind: 'announcement', valuesUntil: addDays(aMonday, 60), reason: mark } as const;
  const letter = await prepareLetter(by, office.reviewer, returning, announcement);
  await signLetter(by, office.head, letter, TEST_URL);
  return { returning, letter };
}

async function enterApplications(by: Authority, staff: Staff, { mark, office, people: { institutionId } }: Side) {
  const applicant = anApplicant({ name: `RSUD ${mark}`, contactName: mark });
  const draft = await enterApplication(by, office, { applicant, institutionId });
  const file = await checkFile({ name: `${mark}.pdf`, content: aPdf(mark) }, noScan);
  const paper = await addAttachment(by, office.reviewer, draft.applicationId, { kind: 'other', file });
  const second = await enterApplication(by, office, { applicant, institutionId });
  const forwarded = await walkTo(by, second, { staff, office }, 'forwarded');
  return { draft: draft.applicationId, paper, forwarded: forwarded.applicationId };
}

/** A delivery of the kind that the addendum obliges to, with the report of a death in the office's region. */
async function enterFeedback(by: Authority, { mark, office: { officeCode }, people }: Side) {
  const { institutionId, operator } = people;
  const parts = { ...by, lookup: { findAll: async () => new Map() } };
  const values = [
    { key: mark, value: mark },
    { key: 'KEMATIAN', value: aMonday },
    { key: 'SUMBER_KEMATIAN', value: mark },
  ];
  const sender = {
    door: 'portal',
    institutionId,
    officer: operator,
    requestId: randomUUID() as Uuid,
    peer: '',
  } as const;
  const unknown = { place: 1, nik: '', values: [{ key: `X-${mark}`, value: mark }] };
  const sent = { rows: [{ place: 0, nik: `${officeCode}011505909001`, values }, unknown], said: null };
  const accepted = await acceptRows(sender, sent, await owedBy(parts, institutionId), parts);
  if ('errors' in accepted) throw new Error(JSON.stringify(accepted.errors));
  await refreshArrears(by);
  const [hint] = await listHints(by.pool, by.keys, officeCode, { state: 'open', limit: 1 });
  return { delivery: accepted.deliveryId, hint: `${hint?.hintId}` };
}

/** A ticket of the operator about a NIK of the office's region. */
async function enterTicketOf(by: Authority, { office, people: { operator } }: Side, rightId: string): Promise<Uuid> {
  const nik = composeNik(`${office.officeCode}01`, '1990-01-01', 'L', 9_001);
  return (await enterTicket(by, { operator, rightId: rightId as Uuid, nik })).ticketId;
}

async function enterConnection(by: Authority, { mark, people: { institutionId } }: Side): Promise<Uuid> {
  const declared = { kind: 'vpn', provider: `PT ${mark}`, networks: ['10.1.0.0/16'] } as const;
  const paper = { number: `555/${mark}`, date: aMonday, result: '' };
  const institution = await getInstitution(by.pool, institutionId);
  return declareConnection(by, institution, declared, paper, { platformBersama: false });
}

/** An evaluation whose minutes are signed: nothing of it changes. */
async function enterEvaluated(by: Authority, { mark, office, people: { institutionId } }: Side) {
  const evaluation = await enterEvaluation(by, office.officeCode, 'held', { title: `Monev ${mark}` });
  const { dossierId } = await signFor(by, office, evaluation, institutionId, mark);
  const file = await checkFile({ name: `${mark}.pdf`, content: aPdf(mark) }, noScan);
  const material = await addEvaluationFile(by, evaluation.evaluationId, { kind: 'material', file });
  const finding = (await listFindings(by.pool, [dossierId]))[0]?.findingId;
  return { evaluation: evaluation.evaluationId, dossier: dossierId, finding: `${finding}`, material };
}

async function enterSession({ pool, clock }: Authority, officerId: Uuid): Promise<string> {
  return (await beginSession(pool, clock, { officerId, address: '127.0.0.1', browser: 'test' })).sessionId;
}

async function enterWarning(by: Authority, { mark, office, people: { institutionId } }: Side): Promise<Uuid> {
  const evidence = [{ what: 'agreement_breached', since: aMonday, figures: { findings: 1 } }] as const;
  const proposal = { institutionId, kind: 'warning', evidence, note: mark } as const;
  const sanctionId = await proposeSanction(by, office.reviewer, proposal);
  await decideSanction(by, office.head, { sanctionId, version: 1 });
  return sanctionId;
}

/** Regional institutions owe none unless a setting says so. */
async function enterReport({ pool }: Authority, { office, people: { institutionId } }: Side): Promise<Uuid> {
  const { rows } = await pool.query<{ id: Uuid }>(
    `INSERT INTO usage_report (report_id, institution_id, office_code, year, semester, opened_on, due_on, figures)
     VALUES (gen_random_uuid(), $1, $2, 2025, 2, $3, $3, '{}') RETURNING report_id AS id`,
    [institutionId, office.officeCode, aMonday],
  );
  return rows[0]?.id as Uuid;
}

/** The declared connection has told the office. */
async function noticeTo({ pool }: Authority, officeCode: string): Promise<string> {
  const found = await pool.query<{ notice_id: string }>('SELECT notice_id FROM notice WHERE to_office = $1', [
    officeCode,
  ]);
  return `${found.rows[0]?.notice_id}`;
}

/** What was done for an institution is in the log. */
async function recordOf({ pool }: Authority, institutionId: Uuid): Promise<string> {
  const text = 'SELECT request_id FROM access_record WHERE institution_id = $1 ORDER BY at LIMIT 1';
  const { rows } = await pool.query<{ request_id: string }>(text, [institutionId]);
  return `${rows[0]?.request_id}`;
}
