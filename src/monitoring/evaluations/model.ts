import type { Day, TimeZone, Uuid } from '../../kernel/index.ts';
import type { Semester } from '../semester.ts';

/** States of an evaluation, in the order of its life; `closed` is final. */
export const evaluationStates = ['planned', 'invited', 'held', 'closed'] as const;
export type EvaluationState = (typeof evaluationStates)[number];

/** Narasumber: somebody of the office or a guest who speaks. */
export interface Speaker {
  readonly name: string;
  /** Jabatan. */
  readonly position: string;
  /** What it speaks about. */
  readonly topic: string;
}

/** Somebody on the attendance list (daftar hadir). */
export interface Attendee {
  readonly name: string;
  readonly position: string;
  /** Null for people of the office and guests. */
  readonly institutionId: Uuid | null;
  /** Whether the list has the signature. */
  readonly signed: boolean;
}

/** What is planned of an evaluation (monev). */
export interface EvaluationPlan extends Semester {
  readonly title: string;
  readonly day: Day;
  /** Minutes after the office's midnight. */
  readonly beginsMinute: number;
  readonly endsMinute: number;
  readonly place: string;
  /** What is done, in its order. */
  readonly agenda: readonly string[];
  readonly speakers: readonly Speaker[];
  readonly institutions: readonly Uuid[];
}

/** Monitoring dan evaluasi (monev): an event to which an office invites the institutions that it holds. */
export interface Evaluation extends EvaluationPlan {
  readonly evaluationId: Uuid;
  readonly officeCode: string;
  readonly timeZone: TimeZone;
  readonly state: EvaluationState;
  /** Rises with each change. Whoever acts says which one they saw. */
  readonly version: number;
  readonly attendance: readonly Attendee[];
  /** Number of the letter that invites; null while nobody is invited. */
  readonly invitationNo: string | null;
  readonly invitedOn: Day | null;
}

/** An evaluation as somebody saw it: a change of what was changed meanwhile is refused. */
export type SeenEvaluation = Pick<Evaluation, 'evaluationId' | 'version'>;

/** Institutions of whom somebody is on the attendance list. */
export function attending({ attendance }: Pick<Evaluation, 'attendance'>): ReadonlySet<Uuid> {
  return new Set(attendance.flatMap(({ institutionId }) => (institutionId === null ? [] : [institutionId])));
}
