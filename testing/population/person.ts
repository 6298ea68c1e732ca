import { YEAR } from './calendar.ts';
import type { Sex } from './names.ts';

/** STAT_HBKEL by what the household calls them. */
export const relations = {
  head: 1,
  wife: 3,
  child: 4,
  childInLaw: 5,
  grandchild: 6,
  parent: 7,
  parentInLaw: 8,
  otherKin: 9,
  other: 11,
} as const;
export type Relation = (typeof relations)[keyof typeof relations];

/** STATUS_KAWIN. */
export const marital = { single: 1, married: 2, divorced: 3, widowed: 4 } as const;
export type Marital = (typeof marital)[keyof typeof marital];

/** A person as a household is planned: who they are to each other, before names and numbers. Times in days ago. */
export interface Person {
  readonly sex: Sex;
  readonly born: number;
  readonly relation: Relation;
  readonly marital: Marital;
  readonly married?: number | undefined;
  readonly divorced?: number | undefined;
  readonly died?: number | undefined;
  readonly mother?: Person | undefined;
  readonly father?: Person | undefined;
  /** False for a parent that children name but the register does not hold. */
  readonly registered: boolean;
}

/** Whole years of age that `days` make. */
export function years(days: number): number {
  return Math.floor(days / YEAR);
}
