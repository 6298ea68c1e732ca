import type { Day } from '../../kernel/index.ts';
import type { CitedLetter, Dated, Recipient, Signatory } from './shared.ts';

/** What every paper of an evaluation (monev) says of it. */
interface OfEvaluation extends Dated {
  readonly title: string;
  /** Such as `Semester II Tahun 2021`. */
  readonly semester: string;
  readonly place: string;
}

/** Letter by which an office invites one institution (surat undangan). */
export interface EvaluationInvitation extends OfEvaluation {
  readonly recipient: Recipient;
  readonly day: Day;
  /** Such as `09.00–12.00`. */
  readonly hours: string;
  readonly agenda: readonly string[];
  readonly speakers: readonly { readonly name: string; readonly position: string; readonly topic: string }[];
  readonly signatory: Signatory;
}

/** Daftar hadir: blank, with a row to sign in for each institution, or as it was filled in. */
export interface AttendanceList extends OfEvaluation {
  readonly hours: string;
  readonly isBlank: boolean;
  /** Empty texts leave room to write in. */
  readonly people: readonly {
    readonly name: string;
    readonly position: string;
    readonly organisation: string;
    readonly signed: boolean;
  }[];
}

/** A table of what the system knew, in words. */
export interface PrintedSection {
  readonly title: string;
  readonly columns: readonly string[];
  /** Rows that ask for attention are marked. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly notable: boolean }[];
}

/** A finding with its follow-up, in words; empty texts where nothing has to be done. */
export interface PrintedFinding {
  readonly said: string;
  readonly weight: string;
  readonly task: string;
  readonly responsible: string;
  readonly dueOn: string;
}

/** Berita acara monitoring dan evaluasi, of one institution. */
export interface EvaluationMinutes extends OfEvaluation {
  readonly institution: string;
  readonly agreement: CitedLetter | null;
  /** The day as of which the system's tables speak. */
  readonly filledOn: Day;
  readonly sections: readonly PrintedSection[];
  readonly checklist: readonly {
    readonly asks: string;
    readonly source: string;
    readonly answer: string;
    readonly remark: string;
  }[];
  readonly findings: readonly PrintedFinding[];
  /** Who came for the institution. */
  readonly present: readonly string[];
  readonly office: Signatory;
  readonly other: Signatory;
}

/** Summary of an evaluation: who came, whose agreement is near its end, what was found. */
export interface EvaluationSummary extends OfEvaluation {
  readonly hours: string;
  readonly invited: number;
  readonly came: number;
  readonly signed: number;
  readonly nearEnd: readonly {
    readonly institution: string;
    readonly number: string;
    readonly endsOn: Day;
    readonly daysLeft: number;
  }[];
  readonly institutions: readonly {
    readonly name: string;
    readonly daysLeft: string;
    readonly came: string;
    readonly minutes: string;
    /** What asks for attention, in words. */
    readonly notable: string;
    readonly findings: number;
  }[];
  readonly findings: readonly (PrintedFinding & { readonly institution: string })[];
}
