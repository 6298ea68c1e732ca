import { encodingClasses } from './encoding-classes.ts';
import { formClasses } from './form-classes.ts';
import { jsonClasses } from './json-classes.ts';
import type { Caller, MalformedClass } from './malformed-class.ts';
import { valueClasses } from './value-classes.ts';

export type { Caller, Expectation, MalformedClass } from './malformed-class.ts';

/**
 * Every named class of odd or broken bodies for one caller, each with its exact result: for the reader alone and for
 * a running server (by sending `body` under `contentType` with the credentials of a live right).
 */
export function malformedClasses(caller: Caller): readonly MalformedClass[] {
  return [...encodingClasses(caller), ...jsonClasses(caller), ...valueClasses(caller), ...formClasses(caller)];
}
