import type { AccessMethod, Purpose } from '../../access/index.ts';
import type { Institution } from '../../institutions/index.ts';
import type { Day, TimeZone, Uuid } from '../../kernel/index.ts';

/**
 * States of an application (permohonan), in the order of its life. `network_check` is "approved, waiting for the network":
 * real institutions stay there for months. `refused` and `active` are final.
 */
export const applicationStates = [
  'draft',
  'submitted',
  'under_review',
  'returned',
  'forwarded',
  'approved',
  'refused',
  'mou',
  'pks_drafted',
  'pks_signed',
  'juknis_signed',
  'credentials_requested',
  'network_check',
  'trial',
  'active',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** How it came: on paper at the counter (loket), typed by an invited applicant, or opened by an institution to renew. */
export const applicationChannels = ['counter', 'invited', 'renewal'] as const;

/** Who applies, as the form says it. Empty and null: not told yet. */
export interface Applicant {
  readonly name: string;
  readonly class: Institution['class'] | null;
  readonly kind: Institution['kind'] | null;
  readonly sector: string;
  readonly address: string;
  readonly leaderName: string;
  readonly leaderPosition: string;
  /** The authority that supervises it; a legal entity (BHI) needs its recommendation. */
  readonly supervisor: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
}

/** Data balikan that is promised: what it is, the field that holds it, and how it is written (`RM-000000`). */
export interface PromisedFeedback {
  readonly kind: string;
  readonly key: string;
  readonly format: string;
}

/** What is applied for (formulir cetak). Empty and null: not told yet. */
export interface ApplicationForm {
  readonly purpose: Purpose | null;
  readonly method: AccessMethod | null;
  /** Names of elements, as the register spells them. */
  readonly elements: readonly string[];
  /** Kinds of documents. */
  readonly documents: readonly string[];
  readonly feedback: readonly PromisedFeedback[];
  /** Hits a day. */
  readonly dailyQuota: number | null;
  /** Length of the agreement (PKS), in months. */
  readonly months: number | null;
  /** Networks that it declares, in CIDR form. */
  readonly networks: readonly string[];
  readonly note: string;
}

/** An application. */
export interface Application {
  readonly applicationId: Uuid;
  /** The office that it was handed in to; '00' for central institutions, which apply to Ditjen Dukcapil itself. */
  readonly officeCode: string;
  readonly officeName: string;
  /** The office that has to act on it at present. */
  readonly holder: string;
  readonly holderName: string;
  readonly timeZone: TimeZone;
  readonly state: ApplicationState;
  /** Day of the office on which it came into its state. */
  readonly stateSince: Day;
  /** Rises with each change. Whoever acts says which one they saw. */
  readonly version: number;
  readonly channel: (typeof applicationChannels)[number];
  readonly agendaNo: string | null;
  readonly receivedOn: Day;
  readonly institutionId: Uuid | null;
  /** The agreement that is to be continued. */
  readonly renews: Uuid | null;
  readonly applicant: Applicant;
  readonly form: ApplicationForm;
  /** The letter by which it was approved or refused. */
  readonly decisionNo: string | null;
  readonly decisionDate: Day | null;
}

/** An application as somebody saw it: a change of what was changed meanwhile is refused. */
export type SeenApplication = Pick<Application, 'applicationId' | 'version'>;

/** True while the form can be written on. */
export function isOpen({ state }: Pick<Application, 'state'>): boolean {
  return state === 'draft' || state === 'returned';
}

/** An applicant of whom nothing was told yet. */
export const emptyApplicant: Applicant = {
  name: '',
  class: null,
  kind: null,
  sector: '',
  address: '',
  leaderName: '',
  leaderPosition: '',
  supervisor: '',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
};

/** A form on which nothing was written yet. */
export const emptyForm: ApplicationForm = {
  purpose: null,
  method: null,
  elements: [],
  documents: [],
  feedback: [],
  dailyQuota: null,
  months: null,
  networks: [],
  note: '',
};
