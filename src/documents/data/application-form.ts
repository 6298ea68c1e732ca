import type { Day } from '../../kernel/index.ts';
import type { ElementName } from '../../reference/index.ts';
import type { PrintedMethod, PrintedPurpose } from '../words.ts';
import type { Contact, Dated, FeedbackDuty, Signatory } from './shared.ts';

/** What an institution asks for. */
export interface Application {
  readonly institution: {
    readonly name: string;
    /** Such as `Perangkat daerah`. */
    readonly kind: string;
    readonly address: string;
    readonly phone: string;
    readonly email: string;
  };
  readonly leader: Signatory;
  readonly contact: Contact;
  /** Null where nobody has said. */
  readonly purpose: PrintedPurpose | null;
  readonly need: string;
  readonly methods: readonly PrintedMethod[];
  readonly elements: readonly ElementName[];
  readonly feedback: readonly FeedbackDuty[];
  /** How long the agreement is to last; null where nobody has said. */
  readonly months: number | null;
  readonly attachments: readonly string[];
  readonly place: string;
  readonly signedOn: Day;
}

/**
 * Formulir permohonan. `number` and `date` are those of the agenda that it was entered in; a blank form has no number
 * and the date of its edition.
 */
export interface ApplicationForm extends Dated {
  /** Null prints the form blank. */
  readonly application: Application | null;
}
