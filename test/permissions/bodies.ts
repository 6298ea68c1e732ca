import { aForm, anApplicant } from '../../testing/applications/index.ts';
import { ordinaryRight } from '../../testing/papers/index.ts';
import { aMonday } from '../../testing/rights/index.ts';
import type { Belongings } from './enter-scene.ts';

/** A day before everything: what ends on it is refused by the use case, behind the permission. */
const LONG_AGO = '2020-01-01';
/** Nothing ends on it before it has come. */
const FAR_OFF = '2099-01-01';
/** No application has it, so whoever may make a move has read an old one. */
const version = 999;

const annex = { rights: [ordinaryRight] };
const letter = { letterNo: '1', letterDate: aMonday };
const appointment = { ...letter, startsOn: aMonday, endsOn: LONG_AGO };
const contact = { position: '', employeeNo: '', email: '', phone: '' };
const person = { name: 'Pegawai Baru', appointment };

/**
 * Bodies that pass the schemas, so that it is the permission that answers. Where they can, they ask for what the use case
 * refuses, so that the scene stays as it is.
 */
export const bodies = {
  letterhead: ({ mark }: Belongings) => ({ government: mark, address: mark, contact: mark }),
  pattern: ({ mark }: Belongings) => ({ pattern: `{seq}/${mark}/{year}` }),
  staff: () => ({ ...person, roles: ['reviewer'] }),
  user: () => ({ ...person, roles: ['operator'] }),
  admin: () => person,
  clerk: () => ({ ...contact, roles: ['reviewer'] }),
  operator: () => ({ ...contact, roles: ['operator'] }),
  appointment: () => appointment,
  endOfOffice: () => ({ because: 'moved', letterNo: '1', on: FAR_OFF }),
  setting: () => ({ value: {}, letterNo: '1', reason: '1' }),
  institution: ({ mark }: Belongings) => ({
    address: mark,
    leaderName: mark,
    leaderPosition: '',
    supervisor: '',
    letterNo: '1',
  }),
  counterForm: () => ({ applicant: anApplicant(), form: aForm(), receivedOn: FAR_OFF }),
  invitation: () => ({ institutionName: '', name: 'Pemohon', email: 'tanpa alamat' }),
  nothing: () => ({}),
  writtenForm: () => ({ version, applicant: anApplicant(), form: aForm() }),
  move: () => ({ version }),
  trial: () => ({
    ...{ number: 'BA/1', date: aMonday, place: 'Contoh', client: 'SIMRS', beganOn: aMonday, endedOn: aMonday },
    ...{ checks: [], isReady: true, followUp: [], people: [] },
  }),
  slug: () => ({ slug: 'bukan nama' }),
  decision: () => ({ version, decision: 'approve' }),
  /** Neither facts nor a file. */
  upload: () => new FormData(),
  agreement: ({ ids }: Belongings) => ({ ...dates, institutionId: ids.institution, annexNumber: 'x', annex }),
  agreementFacts: () => dates,
  annex: () => ({ number: 'x', annex }),
  renewal: () => ({ number: 'x', annexNumber: 'x', endsOn: LONG_AGO }),
  addendum: () => ({ number: 'x', effectiveFrom: aMonday, endsOn: LONG_AGO, annex }),
  reason: () => ({ reason: 'surat' }),
  remark: () => ({ remark: 'sudah diperiksa' }),
  connection: () => ({ kind: 'vpn', provider: 'PT Jaringan', networks: ['bukan jaringan'], ...letter }),
  check: () => ({ passed: false, result: 'ulang', ...letter }),
  letter: () => letter,
  naming: ({ ids }: Belongings) => ({ connectionId: ids.connection, letterNo: '1' }),
  /** A cut that does not say by how much. */
  proposal: () => ({
    kind: 'quota_cut',
    evidence: [{ what: 'data_leaked', since: aMonday, figures: { incidents: 1 } }],
  }),
  staleReason: () => ({ version, reason: 'surat' }),
  /** What looks like a NIK. */
  remarks: () => ({ remarks: '3278014101909001' }),
  switchover: () => ({ kind: 'undo', valuesUntil: LONG_AGO, reason: 'surat' }),
  tryOut: () => ({ about: 'sandbox', nik: '3278', values: {} }),
  /** A plan for institutions of nobody. */
  plan: () => ({ ...plan, institutions: ['019cb2de-0d60-7000-8000-000000000001'] }),
  changedPlan: () => ({ ...plan, version }),
  seen: () => ({ version }),
  postponement: () => ({ version, reason: 'hujan' }),
  attendance: () => ({ version, attendance: [] }),
  checklist: () => ({ answers: { not_spread: { answer: 'no', remark: '' } } }),
  finding: () => ({ said: 'Terlambat.', weight: 'note' }),
  closing: () => ({ on: FAR_OFF, remark: 'selesai' }),
  verification: () => ({ verification: '019cb2de-0d60-7000-8000-000000000001' }),
  ticketAnswer: () => ({ result: 'wrong_nik' }),
  closedHint: () => ({ result: 'not_confirmed', paper: 'BA/1' }),
  testKey: ({ ids }: Belongings) => ({ rightId: ids.right, kind: 'wire', mode: 'sandbox', user: 'bukan nama' }),
  liveKey: ({ ids }: Belongings) => ({ rightId: ids.right, kind: 'wire', mode: 'live', user: 'bukan nama' }),
  rotation: () => ({ until: `${LONG_AGO}T00:00:00Z` }),
  look: () => ({ nik: '3278014101909001', caseRef: 'T-1' }),
  logSearch: () => ({ nik: '3278014101909001', caseRef: 'T-1', reason: 'Pengaduan' }),
} as const;

const plan = {
  title: 'Monev',
  day: aMonday,
  beginsMinute: 540,
  endsMinute: 720,
  place: 'Aula',
  agenda: [],
  speakers: [],
};
const dates = { number: 'x', startsOn: aMonday, endsOn: LONG_AGO };
