import { bodyClasses } from './body-classes.ts';
import { declaredClasses } from './declared-classes.ts';
import { labelClasses } from './label-classes.ts';
import type { MalformedClass } from './malformed-class.ts';
import { valueClasses } from './value-classes.ts';

export type { MalformedClass, NamedParameter } from './malformed-class.ts';

/**
 * Every named class of odd or broken requests of the native door, each with its exact answer: for a caller whose right
 * is for `public_service`, covers NAMA_LGKP and family cards, and demands nothing else.
 */
export function malformedClasses(): readonly MalformedClass[] {
  return [...bodyClasses(), ...labelClasses(), ...valueClasses(), ...declaredClasses()];
}
