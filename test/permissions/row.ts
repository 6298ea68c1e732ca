import type { Act } from '../../src/access/index.ts';
import type { Officer } from '../../src/institutions/index.ts';
import type { Belongings } from './enter-scene.ts';
import type { Answer } from './expected-answer.ts';

/**
 * By what a route is allowed: by any of some acts; to whoever is signed in; to anyone; or, because it is about what is
 * others' alone, to nobody who calls.
 */
export type Ground = readonly Act[] | 'signed in' | 'anyone' | 'nobody';

/** One way to call a route. */
export interface Row {
  readonly ground: Ground;
  /** Where what it is done to lies: a place of a side, or where the caller itself belongs. */
  readonly at: keyof Belongings['places'] | 'home';
  /** Method and path; `<agreement>` is filled with the id of a side's agreement, `<1>` with itself. */
  readonly call: string;
  readonly body?: (of: Belongings) => object;
  /** A rule beside the table: what somebody gets whom the table lets through, where it is a refusal. */
  readonly beside?: (caller: Officer) => Answer | undefined;
  /** True where those as well are told 404 who see the place, because the thing is for its owners' eyes. */
  readonly secret?: true;
  /** True where the caller's session ends with it. */
  readonly endsSession?: true;
}

/** A row for a call that one act allows, or either of two. */
export function row(
  act: Act | readonly Act[],
  at: Row['at'],
  call: string,
  body?: Row['body'],
  more: Pick<Row, 'beside' | 'secret'> = {},
): Row {
  return { ground: [act].flat() as readonly Act[], at, call, ...(body && { body }), ...more };
}

/** The route that a row calls, as the server names it: `PUT /offices/:code`. */
export function routeOf({ call }: Row): string {
  return call.replace(/\?.*/, '').replace(/<[^>]*>/g, '');
}

/** Method and path of a row with the ids of some belongings. */
export function fillCall({ call }: Row, ids: Readonly<Record<string, string>>): readonly [string, string] {
  const filled = call.replace(/(?::\w+)?<([^>]*)>/g, (_, id: string) => ids[id] ?? id);
  const [method = '', path = ''] = filled.split(' ');
  return [method, path];
}
