import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { type TestAPI, test } from 'vitest';
import { demand, ownPlace } from '../../src/access/index.ts';
import { NO_TRUST } from '../../src/agreements/index.ts';
import type { PortalParts } from '../../src/identity/index.ts';
import type { Officer } from '../../src/institutions/index.ts';
import { noScan } from '../../src/platform/files/index.ts';
import { type Authority, openAuthority } from '../rights/index.ts';
import { callersOf, markedNames } from './callers.ts';
import { enterApplicant, enterStaff, type Staff } from './enter-staff.ts';
import { type Answers, gather } from './gather.ts';
import { openPortal, type Portal, type PortalAnswer } from './open-portal.ts';

/** A door of the portal with everybody before it. Nothing that a test does may harm the staff: others ask after it. */
export interface Scene {
  readonly by: Authority;
  readonly staff: Staff;
  /** Of the other city. */
  readonly otherApplicant: Officer;
  readonly portal: Portal;
  readonly ask: Ask;
}

/**
 * Calls a route once as everybody and answers who got which status. The route is named as the server has it, which is how
 * `test/architecture` knows that it is asked; its parameters are filled in. Names of those come with their fault who hear
 * the mark of the other side, or to whom 404 says more than of what does not exist.
 */
export type Ask = (route: Route, params?: Params, body?: object) => Promise<Answers>;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Route = `${Method} /${string}`;
type Params = Readonly<Record<string, string | null>>;

/** The routes of a room, as it mounts them. */
type Door = (
  app: FastifyInstance,
  parts: PortalParts & typeof roomParts & Pick<Authority, 'database'>,
) => void | Promise<void>;

const roomParts = {
  scan: noScan,
  trustedSigners: NO_TRUST,
  demandRead: (officer: Officer) => demand(officer, 'notice.read', ownPlace(officer)),
};

const doors = new Map<Door, TestAPI<Scene>>();

/**
 * `it` for tests of who may what at a door. They get the parts of its {@link Scene}, which all files share that run in one
 * process: a folder's files cost one database.
 */
export function scopesAt(door: Door): TestAPI<Scene> {
  const known = doors.get(door) ?? testsAt(door);
  doors.set(door, known);
  return known;
}

function testsAt(door: Door): TestAPI<Scene> {
  return (
    test
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture stands on
      .extend('by', { scope: 'worker' }, async ({}, { onCleanup }) => {
        const authority = await openAuthority();
        onCleanup(() => authority.close());
        return authority;
      })
      .extend('staff', { scope: 'worker' }, ({ by }) => enterStaff(by, markedNames))
      .extend('otherApplicant', { scope: 'worker' }, ({ by, staff }) =>
        enterApplicant(by, staff.elsewhere, markedNames.elsewhere),
      )
      .extend('portal', { scope: 'worker' }, async ({ by }, { onCleanup }) => {
        const portal = await openPortal(by, (app, parts) => door(app, { ...by, ...parts, ...roomParts }));
        onCleanup(() => portal.close());
        return portal;
      })
      .extend('ask', { scope: 'worker' }, ({ portal, staff, otherApplicant }): Ask => {
        const callers = callersOf(staff, otherApplicant);
        return (route, params = {}, body) => gather(callers, (officer) => knock(portal, officer, route, params, body));
      }) as TestAPI<Scene>
  );
}

async function knock(
  portal: Portal,
  officer: Officer | undefined,
  route: Route,
  params: Params,
  body: object | undefined,
): Promise<PortalAnswer & { readonly fault?: string }> {
  const call = (ids: Params) => portal.call(officer, ...filled(route, ids), body);
  const answer = await call(params);
  if (answer.status !== 404 || saysNoMore(answer, await call(unknown(params)))) return answer;
  return { ...answer, fault: 'learns that there is such a thing' };
}

function saysNoMore({ status, body }: PortalAnswer, nothing: PortalAnswer): boolean {
  return isDeepStrictEqual([status, { ...body, instance: '' }], [nothing.status, { ...nothing.body, instance: '' }]);
}

function filled(route: Route, params: Params): [Method, string] {
  const [method, path = ''] = route.split(' ') as [Method, string];
  const fill = (_: string, name: string) => {
    if (typeof params[name] !== 'string') throw new Error(`${route} is asked without ${name}.`);
    return params[name];
  };
  return [method, path.replace(/:(\w+)/g, fill)];
}

const NO_UUID = '019cb2de-0d60-7000-8000-00000000ffff';
const NO_OFFICE = '99';

/** Ids as well made, of nothing. What is no id, such as the name of a paper, stays. */
function unknown(params: Params): Params {
  const other = (value: string | null) =>
    value?.replace(/^[\da-f]{8}-[\da-f-]{27}$/, NO_UUID).replace(/^\d{2}(\d{2})?$/, NO_OFFICE) ?? null;
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, other(value)]));
}
