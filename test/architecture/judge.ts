import path from 'node:path';
import type { Source } from './read-source.ts';
import { because, compositionRoots, type Room, rooms } from './rooms.ts';

/** The folder that a file belongs to as a whole: a room, a part of the platform or of a composition root. */
export interface Part {
  /** `src/audit`, `src/platform/database`, `apps/server`, `testing`. */
  readonly folder: string;
  /** The room's name for rooms; `apps`, `testing`, `bench` or `test` otherwise. */
  readonly room: string;
}

/** The pages of the portal: a composition root that puts nothing of the server together. */
const PORTAL = 'apps/portal';
/** The browser's clock, from which the pages take the time. */
const PORTAL_CLOCK = `${PORTAL}/time/clock.ts`;

/** The part of a file, from its path alone. */
export function partOf(file: string): Part {
  const [top = '', room = '', part = ''] = file.split('/');
  if (top !== 'src') return { folder: room.includes('.') ? top : `${top}/${room}`, room: top };
  return { folder: room === 'platform' ? `src/platform/${part}` : `src/${room}`, room };
}

/** All that is wrong with a file's imports and reads, one sentence each: where, what, and why it matters. */
export function judge(source: Source): string[] {
  const wrong = source.unreadable.map((what) => sentence(source.path, what, because.readable));
  for (const target of source.imports.filter((each) => each.startsWith('.'))) {
    const resolved = path.posix.join(path.posix.dirname(source.path), target);
    const reason = whyNot(source.path, resolved);
    if (reason) wrong.push(sentence(source.path, `imports ${target}`, reason));
  }
  return [...wrong, ...judgeReads(source)];
}

/**
 * Why `from` may not import `to` (both paths from the root on); undefined when it may. A test sets its scene with any
 * room, through its door: arrows are about what is needed to run.
 */
function whyNot(from: string, to: string): string | undefined {
  const [here, there] = [partOf(from), partOf(to)];
  if (here.room === 'sdk' && !isTest(from)) return isInPackage(here, there) ? undefined : because.sdk;
  if (here.folder === PORTAL && !isTest(from)) return there.folder === PORTAL ? undefined : because.portal;
  if (here.folder === there.folder || !isOurs(there)) return undefined;
  if (there.room === 'apps' && !['apps', 'test'].includes(here.room)) return because.apps;
  if (isRoot(there) && !isRoot(here) && !isTest(from)) return because.testing;
  if (!to.endsWith(`${there.folder}/index.ts`) && !isLoose(to)) return because.door;
  if (isRoot(here) || isRoot(there) || isTest(from) || here.room === there.room) return undefined;
  return whyNoArrow(here.room, there.room);
}

/** What is packed is `sdk/src`; examples and helpers of tests beside it may use it and each other. */
function isInPackage(here: Part, there: Part): boolean {
  return there.folder === 'sdk/src' || (there.room === 'sdk' && here.folder !== 'sdk/src');
}

function whyNoArrow(from: string, to: string): string | undefined {
  const room = rooms.find(({ name }) => name === from);
  if (!room) return `the room ${from} is not in test/architecture/rooms.ts`;
  if (to === 'boards') return because.boards;
  if (room.may === 'any' || reachable(room).includes(to)) return undefined;
  return `${from} may use ${reachable(room).join(', ') || 'no other room'}: ${room.because}`;
}

function reachable({ name, may }: Room): readonly string[] {
  if (may === 'any' || name === 'kernel') return [];
  return name === 'platform' ? ['kernel'] : ['kernel', 'platform', ...may];
}

/** Time and chance are a matter of the product; the environment also one of the rooms' own tests. */
function judgeReads({ path: file, reads }: Source): string[] {
  const { room } = partOf(file);
  return reads.flatMap((read) => {
    if (read === 'process.env')
      return isRoot(partOf(file)) ? [] : [sentence(file, `reads ${read}`, because.environment)];
    const free = room === 'kernel' || room === 'bench' || room === 'sdk' || file === PORTAL_CLOCK || isTest(file);
    return free ? [] : [sentence(file, `uses ${read}`, because.time)];
  });
}

function isRoot({ room }: Part): boolean {
  return compositionRoots.includes(room);
}

/** Files outside the folders of the program, such as package.json, are nobody's room. */
function isOurs(part: Part): boolean {
  return part.folder.startsWith('src/') || isRoot(part);
}

export function isTest(file: string): boolean {
  return file.endsWith('.test.ts') || file.startsWith('test/');
}

/** A file that lies directly in a composition root is its own door. */
function isLoose(file: string): boolean {
  return compositionRoots.includes(path.posix.dirname(file));
}

function sentence(file: string, what: string, why: string): string {
  return `${file} ${what}: ${why}`;
}
