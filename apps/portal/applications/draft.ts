import type { Application } from './queries.ts';

type Applicant = Application['applicant'];
type Form = Application['form'];
type Feedback = Form['feedback'][number];

/** Fields of the form in its order, each by its name. */
export const applicantFields = [
  'name',
  'class',
  'kind',
  'sector',
  'address',
  'leaderName',
  'leaderPosition',
  'supervisor',
  'contactName',
  'contactPhone',
  'contactEmail',
] as const satisfies readonly (keyof Applicant)[];
export const formFields = [
  'purpose',
  'note',
  'method',
  'elements',
  'documents',
  'feedback',
  'dailyQuota',
  'months',
  'networks',
] as const satisfies readonly (keyof Form)[];

/** The form as it is typed: everything is text, or a list of what was ticked. */
export interface Draft extends Record<Exclude<(typeof applicantFields)[number], 'class' | 'kind'>, string> {
  readonly class: Applicant['class'] | '';
  readonly kind: Applicant['kind'] | '';
  readonly purpose: Form['purpose'] | '';
  readonly method: Form['method'] | '';
  readonly elements: readonly string[];
  readonly documents: readonly string[];
  readonly feedback: readonly Feedback[];
  readonly dailyQuota: string;
  readonly months: string;
  /** One a line. */
  readonly networks: string;
  readonly note: string;
}

/** What is kept, as it is typed. */
export function draftOf({ applicant, form }: Pick<Application, 'applicant' | 'form'>): Draft {
  return {
    ...applicant,
    ...form,
    class: applicant.class ?? '',
    kind: applicant.kind ?? '',
    purpose: form.purpose ?? '',
    method: form.method ?? '',
    dailyQuota: form.dailyQuota?.toString() ?? '',
    months: form.months?.toString() ?? '',
    networks: form.networks.join('\n'),
  };
}

/** What was typed, as it is kept. Rows of data balikan in which nothing stands are left out. */
export function readDraft(draft: Draft): Pick<Application, 'applicant' | 'form'> {
  return {
    applicant: {
      name: draft.name.trim(),
      class: draft.class || null,
      kind: draft.kind || null,
      sector: draft.sector.trim(),
      address: draft.address.trim(),
      leaderName: draft.leaderName.trim(),
      leaderPosition: draft.leaderPosition.trim(),
      supervisor: draft.supervisor.trim(),
      contactName: draft.contactName.trim(),
      contactPhone: draft.contactPhone.trim(),
      contactEmail: draft.contactEmail.trim(),
    },
    form: {
      purpose: draft.purpose || null,
      method: draft.method || null,
      elements: [...draft.elements],
      documents: [...draft.documents],
      feedback: draft.feedback.filter(({ kind, key, format }) => `${kind}${key}${format}`.trim() !== ''),
      dailyQuota: numberOf(draft.dailyQuota),
      months: numberOf(draft.months),
      networks: draft.networks.split(/[\s,;]+/).filter((network) => network !== ''),
      note: draft.note.trim(),
    },
  };
}

/** A form on which nothing was written yet. */
export const emptyDraft: Draft = {
  name: '',
  class: '',
  kind: '',
  sector: '',
  address: '',
  leaderName: '',
  leaderPosition: '',
  supervisor: '',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  purpose: '',
  method: '',
  elements: [],
  documents: [],
  feedback: [],
  dailyQuota: '',
  months: '',
  networks: '',
  note: '',
};

/** True for a number as the form takes it, or nothing. */
export function isNumber(text: string): boolean {
  return /^\d{0,9}$/.test(text.trim());
}

function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
