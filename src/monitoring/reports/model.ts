import type { Day, Uuid } from '../../kernel/index.ts';
import type { Semester } from '../semester.ts';

/** Laporan pemanfaatan: what an institution owes for a semester, prefilled; submitted once, then never changed. */
export interface UsageReport extends Semester {
  readonly reportId: Uuid;
  readonly institutionId: Uuid;
  readonly institution: string;
  /** The office that looks after the institution. */
  readonly officeCode: string;
  readonly openedOn: Day;
  readonly dueOn: Day;
  /** What was known when it was opened, by name; whole numbers. */
  readonly figures: Readonly<Record<string, number>>;
  readonly submittedOn: Day | null;
  /** What the institution says; null until it is submitted. */
  readonly remarks: string | null;
}

/** `owed` is every report that was not submitted, `late` one of those whose day is past. */
export const reportStates = ['owed', 'late', 'submitted'] as const;
export type ReportState = (typeof reportStates)[number];

/** What a report is on a day of its office. */
export function stateOf({ submittedOn, dueOn }: Pick<UsageReport, 'submittedOn' | 'dueOn'>, today: Day): ReportState {
  if (submittedOn !== null) return 'submitted';
  return dueOn < today ? 'late' : 'owed';
}
