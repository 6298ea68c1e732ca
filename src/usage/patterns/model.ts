import type { Day, Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Settings } from '../../settings/index.ts';

/** What use may look like that somebody should look at. It proves nothing by itself. */
export const patternKinds = ['burst', 'off_hours', 'velocity', 'sequence', 'guesses', 'shared_credential'] as const;
export type PatternKind = (typeof patternKinds)[number];

/** Why something was found, to people. */
export interface Explanation {
  readonly id: string;
  readonly en: string;
}

/** Something unusual, as its rule found it. */
export interface Finding<Evidence> {
  /** The office in whose region it lies. */
  readonly officeCode: string;
  /** Null where it is about several. */
  readonly institutionId: Uuid | null;
  /** What it is about: the same subject is found once, until it was closed. */
  readonly subject: string;
  readonly day: Day;
  /** The figures that it was found by. Never a NIK: records are named by the ids of their calls. */
  readonly evidence: Evidence;
}

/** When a rule looks, and by which settings. */
export interface Look {
  readonly settings: Settings;
  /** The business day in Jakarta. Rules look at it and the day before, so that the day is over in every zone. */
  readonly today: Day;
}

/** One rule: what it finds, and how it says why. */
export interface PatternRule<Evidence> {
  readonly kind: PatternKind;
  /** Days after a closed one in which the same subject is not found again: where the days looked at overlap. */
  readonly quietDays: (settings: Settings) => number;
  readonly find: (sql: Sql, look: Look) => Promise<readonly Finding<Evidence>[]>;
  readonly explain: (evidence: Evidence) => Explanation;
}

/** Days of use before a right has a habit that one of its days can be compared with. */
export const DAYS_OF_A_HABIT = 7;

/** How far back a habit is looked for. */
export const HABIT_DAYS = 28;
