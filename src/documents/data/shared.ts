import type { Day } from '../../kernel/index.ts';
import type { ElementName } from '../../reference/index.ts';
import type { PrintedMethod, PrintedPurpose } from '../words.ts';

/** What every document has. Texts are plain: whatever they contain is printed as it is. */
export interface Dated {
  /** The number that its office's agenda gives it; null where it has none. */
  readonly number: string | null;
  /** The day that stands on it. */
  readonly date: Day;
}

/** Kop: the office that issues a document, as it writes itself. */
export interface Letterhead {
  /** Code of the office: `00`, `32`, `3278`. */
  readonly officeCode: string;
  /** Such as `Pemerintah Kota Tasikmalaya`. */
  readonly government: string;
  /** Such as `Dinas Kependudukan dan Pencatatan Sipil`. */
  readonly office: string;
  readonly address: readonly string[];
  readonly contact: readonly string[];
  /** Where its letters are dated. */
  readonly place: string;
}

/** A letter that a document refers to. */
export interface CitedLetter {
  readonly number: string;
  readonly date: Day;
}

/** A letter with whoever sent it. */
export interface SentLetter extends CitedLetter {
  readonly sender: string;
}

/** Whoever signs. */
export interface Signatory {
  readonly name: string;
  readonly position: string;
  /** Pangkat and golongan of a civil servant. */
  readonly rank: string | null;
  /** NIP of a civil servant. */
  readonly employeeNumber: string | null;
}

/** A side of an agreement. */
export interface Party {
  readonly name: string;
  readonly address: string;
  readonly signatory: Signatory;
}

/** Whom a letter is for. */
export interface Recipient {
  readonly position: string;
  readonly organisation: string;
}

/** Whom to turn to. */
export interface Contact {
  readonly name: string;
  readonly position: string;
  readonly phone: string;
  readonly email: string;
}

/** Somebody who took part and signs minutes. */
export interface Attendee {
  readonly name: string;
  readonly position: string;
  readonly organisation: string;
}

/** A kind of data balikan that is owed, and how often. */
export interface FeedbackDuty {
  readonly kind: string;
  readonly frequency: string;
}

/** A network that calls come from. */
export interface PrintedNetwork {
  /** In CIDR form. */
  readonly network: string;
  readonly note: string;
}

/** One access right of a technical guideline. */
export interface PrintedAccess {
  /** What an addendum calls it. */
  readonly key: string;
  readonly method: PrintedMethod;
  readonly purpose: PrintedPurpose;
  readonly elements: readonly ElementName[];
  /** `match`: sesuai / tidak sesuai; `values`: the named elements. */
  readonly output: 'match' | 'values';
  readonly dailyQuota: number;
  /** Such as `setiap hari, 24 jam`. */
  readonly hours: string;
  /** Such as `seluruh Indonesia`. */
  readonly region: string;
  readonly networks: readonly PrintedNetwork[];
  readonly validFrom: Day;
  readonly validUntil: Day;
}

/** One thing that was checked or tried. */
export interface Check {
  readonly item: string;
  readonly expected: string;
  readonly found: string;
  readonly passed: boolean;
}

/** What is still to be done, by whom and until when. */
export interface FollowUp {
  readonly task: string;
  readonly responsible: string;
  readonly deadline: Day;
}
