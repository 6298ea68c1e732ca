import type { FollowUp, Party, PrintedData, Signatory } from '../../src/documents/index.ts';
import { elements } from '../../src/reference/index.ts';
import { ordinaryData } from './ordinary.ts';

/** Everything that means something to Typst, in one name, and letters with all kinds of marks. */
export const markupName = '#let x = [*Ni\'Matul* _Ulya_] $a$ @b <c> \\d `e` // "Ğüçlü" Đỗ Ñandú -- ~ 3x4 -> Á';
/** The longest name that fits the register twice over, and a word that fits no column. */
export const longName = `${'Raden Mas Suryaningratkusumo '.repeat(6)}${'Kusumawardhani'.repeat(9)}`;

const signatory: Signatory = {
  name: markupName,
  position: `Kepala ${'Badan Pengelolaan Keuangan dan Aset '.repeat(5)}`.trim(),
  rank: 'Pembina Utama (IV/e)',
  employeeNumber: '197001011995031001',
};
const first: Party = { ...ordinaryData.agreement.first, signatory };
const second: Party = { ...ordinaryData.agreement.second, name: longName, signatory: { ...signatory, name: longName } };
const everyElement = elements.map(({ name }) => name);
const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));
const paragraphs = many(4, (n) =>
  `${n + 1} ${'Ketentuan ini cukup panjang untuk mengisi beberapa baris. '.repeat(4)}`.trim(),
);
const networks = many(90, (n) => ({ network: `2001:db8:abcd:${n}::/64`, note: `${markupName} ${n}` }));
const checks = many(60, (n) => ({
  item: `${n} ${markupName}`,
  expected: 'Ya',
  found: n % 7 ? 'Ya' : longName,
  passed: n % 7 > 0,
}));
const followUp: readonly FollowUp[] = many(12, (n) => ({
  task: `${n} ${markupName}`,
  responsible: longName,
  deadline: ordinaryData.addendum.effectiveOn,
}));
const people = many(25, (n) => ({ name: `${n} ${markupName}`, position: signatory.position, organisation: longName }));
const feedback = many(30, (n) => ({ kind: `${n} ${markupName}`, frequency: paragraphs[0] ?? '' }));
const letter = { signatory, copies: many(12, (n) => `${n} ${longName}`) };
const ordinary = ordinaryData;
const cited = ordinary.addendum.agreement;
const dueOn = ordinary.addendum.effectiveOn;
const findings = many(12, (n) => ({
  said: paragraphs.join('\n'),
  weight: 'berat',
  task: `${n} ${markupName}`,
  responsible: longName,
  dueOn: '18 Desember 2026',
}));
const application = ordinary.application_form.application;
const [access] = ordinary.technical_guideline.accesses;
const methods = ['web_service', 'web_portal', 'card_reader'] as const;

/** One document of every kind that is hard to print: long names, markup, every element, many pages. */
export const hardData: PrintedData = {
  application_form: {
    ...ordinary.application_form,
    application: application && {
      ...application,
      institution: { ...application.institution, name: longName, address: markupName },
      leader: signatory,
      need: paragraphs.join('\n'),
      methods,
      elements: everyElement,
      feedback,
      attachments: many(12, (n) => `${n} ${markupName}`),
    },
  },
  approval_letter: {
    ...ordinary.approval_letter,
    ...letter,
    institution: longName,
    recipient: { position: markupName, organisation: longName },
    elements: everyElement,
    methods,
    conditions: paragraphs,
  },
  refusal_letter: {
    ...ordinary.refusal_letter,
    ...letter,
    forwarding: null,
    institution: markupName,
    reasons: many(15, (n) => ({ reason: `${n} ${markupName}`, remedy: longName })),
  },
  agreement: {
    ...ordinary.agreement,
    first,
    second,
    memorandum: cited,
    recommendation: { ...cited, sender: markupName },
    renews: cited,
    need: longName,
    methods,
    feedback,
    reportsUse: false,
    additional: [
      { title: markupName, paragraphs },
      { title: 'Satu ayat', paragraphs: paragraphs.slice(0, 1) },
    ],
  },
  technical_guideline: {
    ...ordinary.technical_guideline,
    first,
    second,
    accesses: access
      ? many(11, (n) => ({
          ...access,
          key: `HAK_AKSES_NOMOR_${n}_DENGAN_KODE_PANJANG`,
          elements: everyElement.slice(n),
          networks,
          dailyQuota: 4_000_000,
        }))
      : [],
    feedback,
  },
  non_disclosure: { ...ordinary.non_disclosure, first, second, partnerNumber: null },
  responsibility_statement: {
    ...ordinary.responsibility_statement,
    number: null,
    declarer: { ...signatory, organisation: longName, address: markupName, identityNumber: 'NIK 3278015501909001' },
    statements: paragraphs,
    isStamped: false,
  },
  network_minutes: {
    ...ordinary.network_minutes,
    institution: longName,
    networks,
    checks,
    isFit: false,
    followUp,
    people,
  },
  feedback_receipt: {
    ...ordinary.feedback_receipt,
    institution: markupName,
    kinds: many(30, (n) => ({
      ...{ kind: `${n} ${markupName}`, values: n },
      ...ordinary.feedback_receipt.period,
    })),
    receivedBy: null,
  },
  trial_minutes: {
    ...ordinary.trial_minutes,
    institution: longName,
    application: markupName,
    checks,
    followUp,
    people,
  },
  first_login_letter: {
    ...ordinary.first_login_letter,
    recipient: { name: longName, position: signatory.position, organisation: markupName },
    userName: 'nama.pengguna.yang.sangat.panjang.sekali.dan.masih.diteruskan',
    signatory,
  },
  warning_letter: {
    ...ordinary.warning_letter,
    ...letter,
    step: 3,
    recipient: { position: markupName, organisation: longName },
    earlier: [ordinary.addendum.agreement, cited],
    reasons: paragraphs,
    actions: many(20, (n) => `${n} ${markupName}`),
  },
  sanction_letter: {
    ...ordinary.sanction_letter,
    ...letter,
    sanction: 'end_of_agreement',
    recipient: { position: markupName, organisation: longName },
    agreements: many(5, () => cited),
    earlier: [ordinary.addendum.agreement, cited],
    reasons: paragraphs,
    ways: many(20, (n) => `${n} ${markupName}`),
    contact: longName,
  },
  lifting_letter: {
    ...ordinary.lifting_letter,
    ...letter,
    recipient: { position: markupName, organisation: longName },
    reasons: paragraphs,
  },
  switchover_notice: {
    ...ordinary.switchover_notice,
    ...letter,
    institution: longName,
    recipient: { position: markupName, organisation: longName },
    reason: paragraphs.join(' '),
    oldCall: { path: longName, body: markupName, answer: markupName },
    newCall: { path: markupName, body: many(40, (n) => `  "K${n}": ${markupName}`).join('\n'), answer: markupName },
    elements: elements.map(({ name }) => ({ element: name, key: name, format: markupName, answers: markupName })),
  },
  switchover_undo: {
    ...ordinary.switchover_undo,
    ...letter,
    institution: longName,
    recipient: { position: markupName, organisation: longName },
    reason: paragraphs.join(' '),
  },
  addendum: {
    ...ordinary.addendum,
    first,
    second,
    ordinal: 12,
    earlier: many(11, () => cited),
    grounds: paragraphs,
    differences: many(25, (n) => ({ provision: `${n} ${markupName}`, before: paragraphs.join('\n'), after: longName })),
  },
  evaluation_invitation: {
    ...ordinary.evaluation_invitation,
    title: markupName,
    place: longName,
    recipient: { position: markupName, organisation: longName },
    agenda: paragraphs,
    speakers: many(12, (n) => ({ name: `${n} ${markupName}`, position: signatory.position, topic: longName })),
    signatory,
  },
  attendance_list: {
    ...ordinary.attendance_list,
    title: longName,
    isBlank: true,
    people: many(30, (n) => ({
      name: n % 3 ? `${n} ${markupName}` : '',
      position: '',
      organisation: longName,
      signed: false,
    })),
  },
  evaluation_minutes: {
    ...ordinary.evaluation_minutes,
    title: markupName,
    institution: longName,
    sections: many(7, (n) => ({
      title: `${n} ${markupName}`,
      columns: many(n + 1, (column) => `Kolom ${column}`),
      rows: many(20, (row) => ({ cells: many(n + 1, (cell) => `${row}-${cell}/Disdukcapil`), notable: row % 2 > 0 })),
    })),
    checklist: many(30, (n) => ({ asks: `${n} ${markupName}`, source: markupName, answer: 'Tidak', remark: longName })),
    findings,
    present: many(20, (n) => `${n} ${markupName}`),
    office: signatory,
    other: { ...signatory, name: longName },
  },
  evaluation_summary: {
    ...ordinary.evaluation_summary,
    title: longName,
    nearEnd: many(12, (n) => ({ institution: longName, number: markupName, endsOn: dueOn, daysLeft: 1_000 + n })),
    institutions: many(40, (n) => ({
      name: longName,
      daysLeft: '1.234',
      came: 'tidak',
      minutes: `470/${n}/BA/3278/2026`,
      notable: markupName,
      findings: n,
    })),
    findings: findings.map((each) => ({ ...each, institution: longName })),
  },
};
