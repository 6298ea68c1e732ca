import type { Differences } from './queries.ts';

/** One line of what differs: of which right or duty, which term, and what it was and is. */
export interface DifferenceRow {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Key of the right or duty; undefined for what is about the agreement as a whole. */
  readonly of?: string;
  readonly list?: 'rights' | 'feedback';
  /** Undefined where the right or duty as a whole came or went. */
  readonly term?: string;
  /** Undefined where there was, or is, nothing. */
  readonly from?: unknown;
  readonly to?: unknown;
}

/** What differs between two versions as lines; of a list each item that came or went has its own. */
export function listDifferences({ endsOn, rights, feedback }: Differences): DifferenceRow[] {
  const whole: DifferenceRow[] = endsOn ? [{ kind: 'changed', term: 'endsOn', ...endsOn }] : [];
  return [...whole, ...rowsOf('rights', rights), ...rowsOf('feedback', feedback)];
}

type List = 'rights' | 'feedback';

function rowsOf(list: List, { added, removed, changed }: Differences[List]): DifferenceRow[] {
  return [
    ...added.map(({ key }) => ({ kind: 'added', list, of: key }) as const),
    ...removed.map(({ key }) => ({ kind: 'removed', list, of: key }) as const),
    ...changed.flatMap(({ key, changes }) => changes.flatMap((change) => rowsOfChange(list, key, change))),
  ];
}

type Change = Differences[List]['changed'][number]['changes'][number];

function rowsOfChange(list: List, of: string, { term, ...change }: Change): DifferenceRow[] {
  const { added, removed, from, to } = change;
  if (!Array.isArray(added) || !Array.isArray(removed)) return [{ kind: 'changed', list, of, term, from, to }];
  return [
    ...added.map((item: unknown) => ({ kind: 'added', list, of, term, to: [item] }) as const),
    ...removed.map((item: unknown) => ({ kind: 'removed', list, of, term, from: [item] }) as const),
  ];
}
