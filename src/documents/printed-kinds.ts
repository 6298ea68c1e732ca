import type { ApplicationForm } from './data/application-form.ts';
import type {
  AddendumDeed,
  AgreementDeed,
  NonDisclosureDeed,
  ResponsibilityStatement,
  TechnicalGuideline,
} from './data/deeds.ts';
import type { AttendanceList, EvaluationInvitation, EvaluationMinutes, EvaluationSummary } from './data/evaluations.ts';
import type { FeedbackReceipt } from './data/feedback-receipt.ts';
import type {
  ApprovalLetter,
  FirstLoginLetter,
  LiftingLetter,
  RefusalLetter,
  SanctionLetter,
  SwitchoverNotice,
  SwitchoverUndo,
  WarningLetter,
} from './data/letters.ts';
import type { NetworkMinutes, TrialMinutes } from './data/minutes.ts';
import { sanctionWords } from './words.ts';

/** The data of each kind of document. The template of `trial_minutes` is `templates/trial-minutes.typ`. */
export interface PrintedData {
  application_form: ApplicationForm;
  approval_letter: ApprovalLetter;
  refusal_letter: RefusalLetter;
  agreement: AgreementDeed;
  technical_guideline: TechnicalGuideline;
  non_disclosure: NonDisclosureDeed;
  responsibility_statement: ResponsibilityStatement;
  network_minutes: NetworkMinutes;
  trial_minutes: TrialMinutes;
  first_login_letter: FirstLoginLetter;
  warning_letter: WarningLetter;
  addendum: AddendumDeed;
  sanction_letter: SanctionLetter;
  lifting_letter: LiftingLetter;
  switchover_notice: SwitchoverNotice;
  switchover_undo: SwitchoverUndo;
  evaluation_invitation: EvaluationInvitation;
  attendance_list: AttendanceList;
  evaluation_minutes: EvaluationMinutes;
  evaluation_summary: EvaluationSummary;
  feedback_receipt: FeedbackReceipt;
}

/** A kind of printed document. */
export type PrintedKind = keyof PrintedData;

interface KindOf<Data> {
  /** What it is called, in its file's properties and on the page where it is checked. Never names a person. */
  readonly title: string | ((data: Data) => string);
  /** Fields that nobody may guess from the document's digest. */
  readonly secrets: readonly (keyof Data & string)[];
}

/** Title and secrets of every kind. */
export const printedKinds: { readonly [Kind in PrintedKind]: KindOf<PrintedData[Kind]> } = {
  application_form: { title: 'Formulir Permohonan Pemanfaatan Data Kependudukan', secrets: [] },
  approval_letter: { title: 'Surat Persetujuan Pemanfaatan Data Kependudukan', secrets: [] },
  refusal_letter: { title: 'Surat Penolakan Pemanfaatan Data Kependudukan', secrets: [] },
  agreement: { title: 'Perjanjian Kerja Sama Pemanfaatan Data Kependudukan', secrets: [] },
  technical_guideline: { title: 'Petunjuk Teknis Pemanfaatan Data Kependudukan', secrets: [] },
  non_disclosure: { title: 'Perjanjian Kerahasiaan', secrets: [] },
  responsibility_statement: { title: 'Surat Pernyataan Tanggung Jawab Mutlak', secrets: [] },
  network_minutes: { title: 'Berita Acara Pemeriksaan Jaringan', secrets: [] },
  trial_minutes: { title: 'Berita Acara Uji Coba', secrets: [] },
  first_login_letter: { title: 'Surat Login', secrets: ['code'] },
  warning_letter: { title: ({ step }) => `Surat Peringatan ${['I', 'II', 'III'][step - 1]}`, secrets: [] },
  switchover_notice: { title: 'Surat Pemberitahuan Pengalihan Metode Akses', secrets: [] },
  switchover_undo: { title: 'Surat Penundaan Pengalihan Metode Akses', secrets: [] },
  feedback_receipt: { title: 'Tanda Terima Data Balikan', secrets: [] },
  addendum: { title: ({ ordinal }) => `Adendum ke-${ordinal} Perjanjian Kerja Sama`, secrets: [] },
  sanction_letter: { title: ({ sanction }) => `Surat Sanksi: ${sanctionWords[sanction]}`, secrets: [] },
  lifting_letter: { title: ({ sanction }) => `Surat Pencabutan Sanksi: ${sanctionWords[sanction]}`, secrets: [] },
  evaluation_invitation: { title: 'Surat Undangan Monitoring dan Evaluasi', secrets: [] },
  attendance_list: { title: 'Daftar Hadir Monitoring dan Evaluasi', secrets: [] },
  evaluation_minutes: { title: 'Berita Acara Monitoring dan Evaluasi', secrets: [] },
  evaluation_summary: { title: 'Rekapitulasi Monitoring dan Evaluasi', secrets: [] },
};
