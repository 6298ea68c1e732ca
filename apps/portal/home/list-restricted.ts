import type { Overview } from './queries.ts';

type Right = Overview['rights'][number];

/** What one letter does to rights. */
export type Restricted = Right['restrictions'][number] & {
  readonly rights: readonly Right[];
  /** Whether it concerns all of them. */
  readonly all: boolean;
};

/** Restrictions by their letters: one that concerns many rights is told once. */
export function listRestricted(rights: readonly Right[]): readonly Restricted[] {
  const found = new Map<string, Restricted>();
  for (const right of rights) {
    for (const restriction of right.restrictions) {
      const key = `${restriction.letterNo} ${restriction.kind}`;
      const concerned = [...(found.get(key)?.rights ?? []), right];
      found.set(key, { ...restriction, rights: concerned, all: concerned.length === rights.length });
    }
  }
  return [...found.values()];
}
