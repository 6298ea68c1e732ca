import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { issueFirstLogin } from '../../src/identity/index.ts';
import { type Authority, openAuthority } from '../../testing/rights/index.ts';
import {
  bears,
  type Caller,
  callersOf,
  enterApplicant,
  enterStaff,
  markedNames,
  marks,
} from '../../testing/staff/index.ts';
import { type Belongings, enterBelongings, unknown } from './enter-scene.ts';
import { type Answer, expectedAnswer, homeOf } from './expected-answer.ts';
import { rows } from './routes.ts';
import { fillCall, type Row, routeOf } from './row.ts';
import { type Heard, type ServedPortal, servePortal } from './serve-portal.ts';

let authority: Authority;
let portal: ServedPortal;
let callers: readonly Caller[];
/** Routes of whose answers some bore a mark, whoever heard it. */
const telling = new Set<string>();
let sides: Readonly<Record<'own' | 'foreign', Belongings>>;

beforeAll(async () => {
  authority = await openAuthority();
  const staff = await enterStaff(authority, markedNames);
  const { city, hospital, applicant, elsewhere, stranger } = staff;
  const otherApplicant = await enterApplicant(authority, elsewhere, markedNames.elsewhere);
  const own = { mark: marks.own, office: city, people: hospital, applicant };
  const foreign = { mark: marks.foreign, office: elsewhere, people: stranger, applicant: otherApplicant };
  sides = {
    own: await enterBelongings(authority, staff, own),
    foreign: await enterBelongings(authority, staff, foreign),
  };
  callers = callersOf(staff, otherApplicant);
  for (const { officer } of callers) if (officer) await issueFirstLogin(authority, officer);
  portal = await servePortal(authority);
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

it('knows every route that there is, and no other', () => {
  expect([...new Set(rows.map(routeOf))].toSorted()).toEqual([...portal.routes.keys()].toSorted());
});

const calls = rows.flatMap((row) => sidesOf(row).map((side) => [row.call, side, row] as const));

it.each(calls)('%s, with %s ids, is answered as the page of permissions says', async (_, side, row) => {
  const told: string[] = [];
  for (const caller of callers) told.push(`${caller.name}: ${await judge(caller, row, sides[side])}`);
  expect(told).toEqual(callers.map((caller) => `${caller.name}: ${expected(caller, row, sides[side])}`));
});

it('has heard the marks wherever something is shown, so that their absence says something', () => {
  const silent = [...portal.routes.keys()].filter((route) => route.startsWith('GET') && !telling.has(route));
  expect(silent.toSorted()).toEqual([
    'GET /elements',
    'GET /error-catalogue',
    'GET /installation',
    'GET /log/head',
    'GET /portal-rights',
    'GET /rights/:right/bulk-template',
    'GET /rights/:right/bulk-verifications/:id/dry-run',
    'GET /session/oidc',
    'GET /session/oidc/callback',
    'GET /sessions',
    'GET /settings',
    // Told to whoever was given the answer alone, and here that was nobody; `find-known.scopes` has one who was.
    'GET /verifications/:verification/ticket',
  ]);
});

/** What names nothing of either side is called once. */
function sidesOf({ at, call }: Row): readonly (keyof typeof sides)[] {
  return at === 'home' && !call.includes('<') ? ['own'] : ['own', 'foreign'];
}

/** What a caller is answered, and whatever else it should not have learnt. */
async function judge(caller: Caller, row: Row, of: Belongings): Promise<string> {
  const answer = await knock(caller, row, of);
  const heard = Object.values(marks).filter((mark) => bears(answer.all, mark));
  if (heard.length > 0) telling.add(routeOf(row));
  const leaks = heard.filter((mark) => caller.deafTo.includes(mark)).map((mark) => `hears ${mark}`);
  const betrayed = row.at !== 'home' && answer.status === 404 && (await differsFromNothing(answer, caller, row, of));
  return [answerOf(row, answer), ...leaks, ...(betrayed ? ['learns that there is such a thing'] : [])].join(' and ');
}

async function knock({ officer }: Caller, row: Row, of: Belongings): Promise<Heard> {
  const [method, path] = fillCall(row, of.ids);
  const answer = await portal.call(officer, method, path, row.body?.(of));
  if (officer && row.endsSession) portal.forget(officer);
  return answer;
}

/** True when what lies elsewhere is told otherwise than what does not exist. */
async function differsFromNothing({ body }: Heard, caller: Caller, row: Row, of: Belongings): Promise<boolean> {
  const nothing = await knock(caller, row, { ...of, ids: unknown });
  return !isDeepStrictEqual({ ...body, instance: '' }, { ...nothing.body, instance: '' });
}

/** A sign-in may refuse a proof with 401; what keeps somebody from a route says so by its code. */
function answerOf({ ground }: Row, { status, body }: Heard): Answer | number {
  const isSignIn = ground === 'anyone' || ground === 'signed in';
  if (isSignIn && status < 500 && body?.code !== 'not_signed_in') return 'through';
  return [401, 403, 404].includes(status) || status >= 500 ? status : 'through';
}

/** What the row and the page say together that a caller is answered. */
function expected({ officer }: Caller, { ground, at, beside, secret }: Row, of: Belongings): Answer {
  if (ground === 'anyone') return 'through';
  if (!officer) return 401;
  if (ground === 'signed in') return 'through';
  if (ground === 'nobody') return 404;
  const told = expectedAnswer(officer, ground, at === 'home' ? homeOf(officer) : of.places[at]);
  if (told === 403 && secret) return 404;
  return (told === 'through' && beside?.(officer)) || told;
}
