import type { Uuid } from '../../kernel/index.ts';

const DAY_MS = 86_400_000;

/** For how long a guess counts. Shorter, and whoever has patience starts anew each month. */
export const WINDOW_MS = 90 * DAY_MS;

/** Values count on, for a budget of twice as many: without it, whoever comes back each season has four budgets a year. */
export const YEAR_MS = 365 * DAY_MS;
export const YEARLY = 2;

/** How many different values of one element of one person may be tried. */
export interface Budget {
  /** By one institution: a clerk who is wrong at first and needs five corrections gets through; who climbs by the score needs some fifty. */
  readonly own: number;
  /** Wrong ones by all institutions together, so that colluding gains little. */
  readonly all: number;
}

/**
 * For ninety days. Twice as much for what an institution usually has before it anyway, such as the person's own name, as
 * for what proves who somebody is, such as the mother's, and for where somebody lives.
 */
export const budgets = {
  general: { own: 12, all: 24 },
  sensitive: { own: 6, all: 12 },
} as const satisfies Record<string, Budget>;

/** The budget of an element, by its number. */
export type BudgetOf = (element: number) => Budget;

/**
 * Different failing NIKs of one district and date of birth: a slip of the finger makes one or two of them, a walk along
 * the sequences (up to 9,999 of them) nothing else.
 */
export const OWN_NIKS_OF_A_BIRTH = 3;
export const ALL_NIKS_OF_A_BIRTH = 6;

/** Share of a right's daily quota that may be failing NIKs, and how many may be whatever the quota is. */
export const FAILING_SHARE = 0.5;
export const FAILING_LEAST = 100;

/** What was tried about one person within a year, and within the window about others born there on that day. */
export interface Tried {
  /** One for each (element, institution, value). */
  readonly values: readonly TriedBy[];
  /** One for each (NIK, institution) of the same district and date of birth. */
  readonly niks: readonly { readonly institutionId: Uuid; readonly nikTag: string }[];
  /** Distinct failing NIKs of the credential today. */
  readonly failingToday: number;
}

/** A value that an institution tried. */
export interface TriedBy {
  readonly element: number;
  readonly institutionId: Uuid;
  readonly valueTag: string;
  readonly wrong: boolean;
  /** Within the window, and not merely within the year. */
  readonly recent: boolean;
}

const NONE: ReadonlySet<number> = new Set();

/** Elements that nothing is said about any more: too many different values were tried. */
export function exhaustedElements({ values }: Tried, institutionId: Uuid, budgetOf: BudgetOf): ReadonlySet<number> {
  if (values.length === 0) return NONE;
  const recent = values.filter((value) => value.recent);
  const yearly: BudgetOf = (element) => {
    const { own, all } = budgetOf(element);
    return { own: YEARLY * own, all: YEARLY * all };
  };
  return new Set([...exhaustedBy(recent, institutionId, budgetOf), ...exhaustedBy(values, institutionId, yearly)]);
}

function exhaustedBy(values: Tried['values'], institutionId: Uuid, budgetOf: BudgetOf): number[] {
  const own = new Map<number, number>();
  const all = new Map<number, Set<string>>();
  for (const value of values) {
    if (value.institutionId === institutionId) own.set(value.element, (own.get(value.element) ?? 0) + 1);
    if (value.wrong) all.set(value.element, (all.get(value.element) ?? new Set()).add(value.valueTag));
  }
  const exhausted = [...all]
    .filter(([element, tags]) => tags.size >= budgetOf(element).all)
    .map(([element]) => element);
  for (const [element, count] of own) if (count >= budgetOf(element).own) exhausted.push(element);
  return exhausted;
}

/**
 * True when this NIK would be one of a walk: too many others of the same district and date of birth have failed. One
 * that failed before may be asked about again, since nothing new is learned by that.
 */
export function isWalk({ niks }: Tried, institutionId: Uuid, nikTag: string): boolean {
  if (niks.length === 0) return false;
  const own = niks.filter((one) => one.institutionId === institutionId);
  if (own.some((one) => one.nikTag === nikTag)) return false;
  return own.length >= OWN_NIKS_OF_A_BIRTH || new Set(niks.map((one) => one.nikTag)).size >= ALL_NIKS_OF_A_BIRTH;
}

/** True when a credential has asked about too many failing NIKs today. */
export function isEnumerating({ failingToday }: Tried, dailyQuota: number): boolean {
  return failingToday >= Math.max(FAILING_LEAST, Math.ceil(dailyQuota * FAILING_SHARE));
}
