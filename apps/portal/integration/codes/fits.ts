import type { Code } from './queries.ts';

/** Doors by which clients call, as the filter has them in the address. */
export const doors = ['v1', 'lama'] as const;
export type Door = (typeof doors)[number];

/** Whether a code is met at a door; at none in particular it always is. */
export function isMetAt({ status, wire }: Pick<Code, 'status' | 'wire'>, door: string | undefined): boolean {
  if (door === 'v1') return status !== null;
  return door === 'lama' ? wire !== null : true;
}

/** Whether every word that somebody looks for stands in one of the texts, in letters of any size. */
export function hasWords(texts: readonly (string | number | null | undefined)[], wanted: string | undefined): boolean {
  const all = texts.join(' ').toLowerCase();
  return (wanted ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
