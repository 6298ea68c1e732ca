import type { Agreed } from './annex.ts';
import { byKey, inOrder } from './complete-annex.ts';
import type { Change, Differences, Item, ListDifferences } from './differences.ts';

/** The version that differs from `before` by what is told. */
export function applyDifferences(before: Agreed, { endsOn, rights, feedback }: Differences): Agreed {
  const annex = { rights: applied(before.annex.rights, rights), feedback: applied(before.annex.feedback, feedback) };
  return { endsOn: endsOn?.to ?? before.endsOn, annex };
}

/**
 * A thing with some terms changed; all others stay as they are. Of a list only what came and went is changed, so what a
 * letter has added meanwhile stays too.
 */
export function applyChanges<T extends object>(thing: T, changes: readonly Change[]): T {
  const old = Object.fromEntries(Object.entries(thing));
  const changed = changes.map((change) => [change.term, valueAfter(old[change.term], change)]);
  return { ...thing, ...Object.fromEntries(changed) };
}

function applied<T extends { readonly key: string }>(list: readonly T[], differences: ListDifferences<T>): T[] {
  const gone = new Set(differences.removed.map(({ key }) => key));
  const changes = new Map(differences.changed.map((one) => [one.key, one.changes]));
  const kept = list.filter(({ key }) => !gone.has(key)).map((one) => applyChanges(one, changes.get(one.key) ?? []));
  return byKey([...kept, ...differences.added]);
}

function valueAfter(old: unknown, change: Change): unknown {
  if ('to' in change) return change.to;
  const removed = new Set(change.removed);
  const kept = (old as readonly Item[]).filter((item) => !removed.has(item));
  return inOrder([...new Set([...kept, ...change.added])]);
}
