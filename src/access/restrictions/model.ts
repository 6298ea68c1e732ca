import type { Day } from '../../kernel/index.ts';

/** What a sanction does to access: fewer hits a day, none until it is lifted, or none and no right any more. */
export const restrictionKinds = ['quota_cut', 'shut_off', 'revoked'] as const;
export type RestrictionKind = (typeof restrictionKinds)[number];

/** A restriction in force: what a sanction does to a right's access, with what its callers are told of it. */
export interface Restriction {
  readonly kind: RestrictionKind;
  /** Hits that a quota is cut by, of a hundred; null unless it is cut. */
  readonly percent: number | null;
  /** The first day, of the institution's office. It has no last one: somebody lifts it. */
  readonly from: Day;
  /** The letter that decided it. */
  readonly letterNo: string;
  /** What it was decided for: the code of its first evidence. */
  readonly reason: string;
  /** Whom to call: the office that looks after the institution. */
  readonly contact: string;
}

/** A right, as far as restrictions matter. */
export interface Restricted {
  readonly restrictions: readonly Restriction[];
}

/** What keeps a right from being used on a day, a revocation before a shut-off; undefined when nothing does. */
export function closedBy({ restrictions }: Restricted, day: Day): Restriction | undefined {
  const closing = (kind: RestrictionKind) => restrictions.find((one) => one.kind === kind && one.from <= day);
  return closing('revoked') ?? closing('shut_off');
}

/** The greatest cut of a right's quota on a day; undefined when there is none. */
export function cutOn({ restrictions }: Restricted, day: Day): Restriction | undefined {
  const cuts = restrictions.filter(({ kind, from }) => kind === 'quota_cut' && from <= day);
  return cuts.toSorted((a, b) => (b.percent ?? 0) - (a.percent ?? 0))[0];
}
