import type { Day } from '../../kernel/index.ts';
import type { PrintedMethod, PrintedPurpose } from '../words.ts';
import type {
  CitedLetter,
  Contact,
  Dated,
  FeedbackDuty,
  Party,
  PrintedAccess,
  SentLetter,
  Signatory,
} from './shared.ts';

/** What deeds of two parties have in common. */
interface BetweenTwo extends Dated {
  /** The number that the second party gives it. */
  readonly partnerNumber: string | null;
  readonly place: string;
  readonly first: Party;
  readonly second: Party;
}

/** Perjanjian kerja sama (PKS). */
export interface AgreementDeed extends BetweenTwo {
  /** What each side is, as the preamble says: `instansi pelaksana urusan administrasi kependudukan di Kota Contoh`. */
  readonly standing: { readonly first: string; readonly second: string };
  /** The application that it answers, and its approval; null for one that was entered as it stood. */
  readonly approved: { readonly application: CitedLetter; readonly approval: SentLetter } | null;
  /** Nota kesepahaman (MoU), where one came before. */
  readonly memorandum: CitedLetter | null;
  /** Recommendation of the supervising authority, for a legal entity (BHI). */
  readonly recommendation: SentLetter | null;
  /** The agreement that this one continues. */
  readonly renews: CitedLetter | null;
  readonly purposes: readonly PrintedPurpose[];
  readonly need: string;
  readonly methods: readonly PrintedMethod[];
  readonly feedback: readonly FeedbackDuty[];
  readonly startsOn: Day;
  /** The last day of access. */
  readonly endsOn: Day;
  /** Months from signing until ISO/IEC 27001 has to be shown. */
  readonly securityDueMonths: number;
  /** Whether the institution reports its use every semester. */
  readonly reportsUse: boolean;
  /** Articles besides those of every agreement. */
  readonly additional: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  readonly firstContact: Contact;
  readonly secondContact: Contact;
}

/** Petunjuk teknis (juknis): the technical annex of an agreement. */
export interface TechnicalGuideline extends BetweenTwo {
  readonly agreement: CitedLetter;
  readonly accesses: readonly PrintedAccess[];
  readonly feedback: readonly FeedbackDuty[];
  readonly firstContact: Contact;
  readonly secondContact: Contact;
}

/** Perjanjian kerahasiaan (NDA). */
export interface NonDisclosureDeed extends BetweenTwo {
  readonly agreement: CitedLetter;
}

/** Adendum: what of an agreement changes. */
export interface AddendumDeed extends BetweenTwo {
  /** 1 for the first. */
  readonly ordinal: number;
  readonly agreement: CitedLetter;
  /** Addenda that came before, oldest first. */
  readonly earlier: readonly CitedLetter[];
  /** Why, as the end of "bahwa ...". */
  readonly grounds: readonly string[];
  readonly differences: readonly { readonly provision: string; readonly before: string; readonly after: string }[];
  readonly effectiveOn: Day;
}

/** Surat pernyataan tanggung jawab mutlak (SPTJM) of an institution's leader. */
export interface ResponsibilityStatement extends Dated {
  readonly place: string;
  readonly declarer: Signatory & {
    readonly organisation: string;
    readonly address: string;
    /** Printed only when handed in: such as a NIK. */
    readonly identityNumber: string | null;
  };
  readonly agreement: CitedLetter;
  /** Statements besides those of every such letter. */
  readonly statements: readonly string[];
  /** Leaves room for stamp duty (meterai). */
  readonly isStamped: boolean;
}
