import type { Day } from '../../kernel/index.ts';
import type { ElementName } from '../../reference/index.ts';
import type { PrintedMethod, PrintedPurpose, PrintedSanction } from '../words.ts';
import type { CitedLetter, Dated, Recipient, SentLetter, Signatory } from './shared.ts';

/** Letter by which the Dirjen approves an application (surat persetujuan). */
export interface ApprovalLetter extends Dated {
  readonly recipient: Recipient;
  readonly application: SentLetter;
  /** The letter by which a head of region handed the application on. */
  readonly forwarding: SentLetter | null;
  readonly institution: string;
  readonly purpose: PrintedPurpose;
  readonly need: string;
  readonly methods: readonly PrintedMethod[];
  readonly elements: readonly ElementName[];
  /** The office that the agreement is made with. */
  readonly agreementWith: string;
  /** Conditions besides those of every approval, as sentences. */
  readonly conditions: readonly string[];
  readonly signatory: Signatory;
  readonly copies: readonly string[];
}

/** Letter by which the Dirjen refuses an application (surat penolakan). */
export interface RefusalLetter extends Dated {
  readonly recipient: Recipient;
  readonly application: SentLetter;
  readonly forwarding: SentLetter | null;
  readonly institution: string;
  /** Each reason, and what would mend it. */
  readonly reasons: readonly { readonly reason: string; readonly remedy: string | null }[];
  readonly signatory: Signatory;
  readonly copies: readonly string[];
}

/** Letter that warns an institution (surat peringatan), before heavier sanctions. */
export interface WarningLetter extends Dated {
  readonly step: 1 | 2 | 3;
  readonly recipient: Recipient;
  readonly agreement: CitedLetter;
  /** Warnings that came before, oldest first. */
  readonly earlier: readonly CitedLetter[];
  readonly reasons: readonly string[];
  /** What the institution has to do. */
  readonly actions: readonly string[];
  readonly deadline: Day;
  /** What follows when it does not, as a sentence. */
  readonly consequence: string;
  readonly signatory: Signatory;
  readonly copies: readonly string[];
}

/** Letter by which a sanction heavier than a warning is decided (surat sanksi). */
export interface SanctionLetter extends Dated {
  readonly sanction: PrintedSanction;
  readonly recipient: Recipient;
  /** The agreements of the institution that are concerned. */
  readonly agreements: readonly CitedLetter[];
  /** Warnings that came before, oldest first. */
  readonly earlier: readonly CitedLetter[];
  readonly reasons: readonly string[];
  /** What it does, as a sentence. */
  readonly effect: string;
  readonly from: Day;
  /** How it can be lifted, as sentences; none where it cannot. */
  readonly ways: readonly string[];
  readonly contact: string;
  readonly signatory: Signatory;
  readonly copies: readonly string[];
}

/** Letter by which a sanction is lifted (surat pemulihan akses). */
export interface LiftingLetter extends Dated {
  readonly sanction: PrintedSanction;
  readonly recipient: Recipient;
  /** The letter that decided it. */
  readonly decision: CitedLetter;
  readonly reasons: readonly string[];
  /** What becomes of access, as a sentence. */
  readonly effect: string;
  readonly signatory: Signatory;
  readonly copies: readonly string[];
}

/** Letter with a one-time code, for one person, folded so that the code lies inside. */
export interface FirstLoginLetter extends Dated {
  readonly recipient: Recipient & { readonly name: string };
  readonly userName: string;
  /** Secret: never part of the document's digest, nor is the file's checksum kept. */
  readonly code: string;
  /** Address of the sign-in page. */
  readonly address: string;
  /** Last day on which the code can be used. */
  readonly codeValidUntil: Day;
  readonly signatory: Signatory;
}

/** What letters about a switch to the new method (pengalihan) have in common. */
interface SwitchoverLetter extends Dated {
  readonly recipient: Recipient;
  readonly institution: string;
  readonly agreement: CitedLetter;
  readonly reason: string;
  /** The last day on which old methods return data. */
  readonly lastDay: Day;
  readonly signatory: Signatory;
  readonly copies: readonly string[];
}

/** Letter that announces the end of the old methods (pemberitahuan pengalihan), with the guide to the new one as its annex. */
export interface SwitchoverNotice extends SwitchoverLetter {
  /** Days after the last one within which the office may undo the switch. */
  readonly undoDays: number;
  readonly oldCall: PrintedCall;
  readonly newCall: PrintedCall;
  /** Each element of the right: its key, how its value is sent, and what is answered. */
  readonly elements: readonly {
    readonly element: ElementName;
    readonly key: string;
    readonly format: string;
    readonly answers: string;
  }[];
}

/** A call of the web service as a guide shows it. */
export interface PrintedCall {
  readonly path: string;
  /** JSON, over several lines. */
  readonly body: string;
  readonly answer: string;
}

/** Letter that lets old methods return data again for a while (penundaan pengalihan). */
export interface SwitchoverUndo extends SwitchoverLetter {
  /** The last day of before, which has passed. */
  readonly switchedAfter: Day;
}
