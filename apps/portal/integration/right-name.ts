import { useRightName as useShortRightName } from '../agreements/right-name.ts';
import type { Answer } from '../api/queries.ts';

/** A right, by what people tell it apart. */
export type NamedRight = Pick<Answer<'listNetworks'>['rights'][number], 'method' | 'purpose' | 'agreement'>;

/** What a right is called among all of an institution: by method and purpose, and by its agreement. */
export function useRightName(): (right: NamedRight) => string {
  const name = useShortRightName();
  return (right) => `${name(right)} · ${right.agreement}`;
}
