import type { Day } from '../../kernel/index.ts';
import type { Agreed, AnnexRight, FeedbackDuty } from './annex.ts';

/** One term that differs: of a list what came and went, of anything else what it was and is. */
export type Change =
  | { readonly term: string; readonly from: Value; readonly to: Value }
  | { readonly term: string; readonly added: readonly Item[]; readonly removed: readonly Item[] };

export type Item = string | number;
export type Value = string | number | boolean | null;

/** What differs between two lists of things that have keys. */
export interface ListDifferences<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly { readonly key: string; readonly changes: readonly Change[] }[];
}

/** What differs between two versions of an agreement, as data. */
export interface Differences {
  readonly endsOn: { readonly from: Day; readonly to: Day } | null;
  readonly rights: ListDifferences<AnnexRight>;
  readonly feedback: ListDifferences<FeedbackDuty>;
}

/** What differs between two versions; applying it to `before` gives `after`. */
export function differences(before: Agreed, after: Agreed): Differences {
  return {
    endsOn: before.endsOn === after.endsOn ? null : { from: before.endsOn, to: after.endsOn },
    rights: differencesOf(before.annex.rights, after.annex.rights),
    feedback: differencesOf(before.annex.feedback, after.annex.feedback),
  };
}

/** True when two versions say the same. */
export function isSame({ endsOn, rights, feedback }: Differences): boolean {
  const none = ({ added, removed, changed }: ListDifferences<unknown>) =>
    added.length + removed.length + changed.length;
  return endsOn === null && none(rights) + none(feedback) === 0;
}

function differencesOf<T extends { readonly key: string }>(
  before: readonly T[],
  after: readonly T[],
): ListDifferences<T> {
  const old = new Map(before.map((one) => [one.key, one]));
  const kept = new Set(after.map(({ key }) => key));
  const changed = after.flatMap((one) => {
    const was = old.get(one.key);
    const changes = was ? changesOf(was, one) : [];
    return changes.length > 0 ? [{ key: one.key, changes }] : [];
  });
  return {
    added: after.filter(({ key }) => !old.has(key)),
    removed: before.filter(({ key }) => !kept.has(key)),
    changed,
  };
}

function changesOf(before: object, after: object): Change[] {
  const old = Object.fromEntries(Object.entries(before));
  return Object.entries(after).flatMap(([term, to]) => changeOf(term, old[term], to));
}

function changeOf(term: string, from: unknown, to: unknown): Change[] {
  if (!Array.isArray(from) || !Array.isArray(to)) return from === to ? [] : [{ term, from, to } as Change];
  const [was, is] = [new Set(from), new Set(to)];
  const added = to.filter((item) => !was.has(item));
  const removed = from.filter((item) => !is.has(item));
  return added.length + removed.length === 0 ? [] : [{ term, added, removed }];
}
